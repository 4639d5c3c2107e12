import { expect, test } from "vitest";
import { counted, standing, wayOn } from "./environment";
import type { Environment } from "@/api/types";

const environment = (more: Partial<Environment>): Environment => ({
  name: "data", title: "Data", about: "NumPy.", cost: "about 109 MB to fetch, 521 MB on disk, a minute",
  state: "not made", doing: "", bytes_done: 0, bytes_in_all: 630_000_000, what: "", ...more,
});

test("before anything is fetched it is said what that takes", () => {
  expect(standing(environment({}))).toBe("This needs Data, which isn’t on this machine yet: about 109 MB to fetch, 521 MB on disk, a minute.");
  expect(wayOn(environment({}))).toBe("Fetch it");
});

test("while it is made, what is being done and how far it is stand there, and nothing to begin it again", () => {
  const making = environment({ state: "making", doing: "installing", bytes_done: 120_400_000 });
  expect(standing(making)).toBe("Data: Installing what was fetched.");
  expect(counted(making)).toBe("120 of 630 MB");
  expect(wayOn(making)).toBe("");
});

test("what nobody has measured is counted without an end", () => {
  expect(counted(environment({ bytes_done: 5_000_000, bytes_in_all: 0 }))).toBe("5 MB");
});

test("after a stop and after a lost network the way goes on, and it is said that nothing is lost", () => {
  expect(wayOn(environment({ state: "stopped" }))).toBe("Go on");
  const failed = environment({ state: "failed", what: "pip could not make it." });
  expect(standing(failed)).toBe("pip could not make it. What was fetched is kept.");
  expect(wayOn(failed)).toBe("Try again");
});

test("what can’t be had here is told with its reason and offers nothing", () => {
  const not = environment({ state: "not for this machine", what: "Nobody built it." });
  expect(standing(not)).toBe("Data can’t be had on this machine. Nobody built it.");
  expect(wayOn(not)).toBe("");
});
