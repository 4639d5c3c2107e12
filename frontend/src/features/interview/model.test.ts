import { describe, expect, it } from "vitest";
import { awayWords, changedOf, clockFace, growthWords, opening, savedOf, spokenTime, submissionWords, typedIn, underWay, withTyped, type LocalTyped } from "./model";
import type { Interview, Round } from "@/api/types";

const ROUND = { file_name: "solution.py", starter: "def f(): ...\n", draft: null } as unknown as Round;

describe("what a round opens with", () => {
  it("is the starter, when nothing was typed", () => {
    expect(opening(ROUND, null)).toEqual({ "solution.py": "def f(): ...\n" });
  });
  it("is what the server kept, with the notes", () => {
    const kept = { ...ROUND, draft: { files: { "solution.py": "x", notes: "mind" }, revision: 1, saved_at: "" } };
    expect(opening(kept, { files: { "solution.py": "older" }, changed: [] })).toEqual({ "solution.py": "x", notes: "mind" });
  });
  it("is this browser's text, when the server hasn't had it", () => {
    const kept = { ...ROUND, draft: { files: { "solution.py": "x" }, revision: 1, saved_at: "" } };
    expect(opening(kept, { files: { "solution.py": "newer" }, changed: ["solution.py"] })).toEqual({ "solution.py": "newer" });
  });
  it("is the server's text where another page typed it, beside this browser's own", () => {
    const kept = { ...ROUND, draft: { files: { "solution.py": "theirs", notes: "" }, revision: 1, saved_at: "" } };
    expect(opening(kept, { files: { "solution.py": "old", notes: "mine" }, changed: ["notes"] })).toEqual({ "solution.py": "theirs", notes: "mine" });
  });
});

describe("what is sent", () => {
  const begun: LocalTyped = { files: { "solution.py": "x", notes: "" }, changed: [] };
  it("is what was typed, under its names", () => {
    expect(changedOf(begun)).toEqual({});
    expect(changedOf(typedIn(typedIn(begun, "notes", "m", 1), "notes", "mi", 2))).toEqual({ notes: "mi" });
  });
  it("is still to be sent where something was typed while it was on its way", () => {
    const first = typedIn(begun, "notes", "m", 1);
    expect(changedOf(savedOf(first, { notes: "m" }, 2))).toEqual({});
    expect(changedOf(savedOf(typedIn(first, "notes", "mi", 2), { notes: "m" }, 3))).toEqual({ notes: "mi" });
  });
});

it("a page that is left and come back to opens with what was saved meanwhile", () => {
  const kept = { ...ROUND, draft: { files: { "solution.py": "x", notes: "n" }, revision: 1, saved_at: "" } };
  const now = withTyped(kept, { "solution.py": "y" }, { revision: 2, saved_at: "" });
  expect(opening(now, null)).toEqual({ "solution.py": "y", notes: "n" });
  expect(opening(withTyped(ROUND, { notes: "n" }, { revision: 1, saved_at: "" }), null)).toEqual({ ...opening(ROUND, null), notes: "n" });
});

describe("the clock", () => {
  it("counts down to its end and says when it is over", () => {
    expect(clockFace(25, 0)).toEqual({ time: "25:00", word: "left", over: false });
    expect(clockFace(25, 1499.2)).toEqual({ time: "0:00", word: "left", over: false });
    expect(clockFace(25, 1575)).toEqual({ time: "1:15", word: "over", over: true });
  });
  it("speaks twice", () => {
    expect([spokenTime(25, 0), spokenTime(25, 1300), spokenTime(25, 1500)]).toEqual(["", "Five minutes are left.", "The time is up. You may go on."]);
  });
  it("says how long one was away", () => {
    expect([awayWords(420), awayWords(32_400)]).toEqual(["7 minutes", "9 hours"]);
  });
});

describe("words", () => {
  it("tell how much passes and not what", () => {
    expect(submissionWords({ verdict: "accepted", passed: 7, total: 7 })).toBe("all 7 checks pass");
    expect(submissionWords({ verdict: "wrong_answer", passed: 5, total: 7 })).toBe("5 of 7 checks pass");
    expect(submissionWords({ verdict: "syntax_error", passed: 0, total: 7 })).toBe("syntax error");
  });
  it("write powers as powers", () => {
    expect(growthWords("n^2")).toBe("n²");
  });
});

it("an interview under way goes on where it was", () => {
  const round = { id: "b", begun_at: "", ended_at: null, said: "under way" };
  expect(underWay({ id: "doors", rounds: [{ ...round, id: "a", ended_at: "2026" }, round] } as unknown as Interview)).toBe("/interview/doors/b");
  expect(underWay({ id: "doors", rounds: [] } as unknown as Interview)).toBeNull();
});
