import { afterEach, expect, test, vi } from "vitest";
import { answer, api, exercisePath, Refusal, ServerAway } from "./client";
import { connection } from "@/lib/connection";

afterEach(() => {
  vi.unstubAllGlobals();
  connection.found();
});

const answering = (status: number, body: unknown): void =>
  void vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } })));

const ask = () => answer(api.GET("/api/health"));

test("an answer is its value", async () => {
  answering(200, { version: "1" });
  expect((await ask()).version).toBe("1");
});

test("a refusal carries the server's four parts", async () => {
  answering(404, { error: { what: "No such thing.", safe: "All.", next: "", remedy: "" } });
  const refusal = await ask().catch((failure: unknown) => failure);
  expect(refusal).toBeInstanceOf(Refusal);
  expect([(refusal as Refusal).status, (refusal as Refusal).told.what]).toEqual([404, "No such thing."]);
});

test("a refusal without words gets ours", async () => {
  answering(500, {});
  const refusal = await ask().catch((failure: unknown) => failure);
  expect((refusal as Refusal).told.what).toBe("The server could not do that.");
});

test("no answer at all means that the server went away, and an answer that it is back", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("refused")));
  await expect(ask()).rejects.toBeInstanceOf(ServerAway);
  expect(connection.current()).toBe("away");
  answering(200, {});
  await ask();
  expect(connection.current()).toBe("here");
});

test("a machine that can't do it yet says so itself, and is no server that went away", async () => {
  answering(503, { error: { what: "The environment tools isn't installed.", safe: "", next: "", remedy: "Make it." } });
  const refusal = await ask().catch((failure: unknown) => failure);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).told.what).toBe("The environment tools isn't installed.");
  expect(connection.current()).toBe("here");
});

test("a 503 of something that stands between means that the server went away", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("<h1>Bad gateway</h1>", { status: 503 })));
  await expect(ask()).rejects.toBeInstanceOf(ServerAway);
  expect(connection.current()).toBe("away");
});

test("a question that was called off says nothing about the server", async () => {
  const off = new AbortController();
  vi.stubGlobal("fetch", () => Promise.reject(new DOMException("called off", "AbortError")));
  off.abort();
  await expect(answer(api.GET("/api/health", { signal: off.signal }))).rejects.toThrow();
  expect(connection.current()).toBe("here");
});

test("an exercise's id is three parts of its address", () => {
  expect(exercisePath("oop/pillars/shapes")).toEqual({ area: "oop", topic: "pillars", slug: "shapes" });
});
