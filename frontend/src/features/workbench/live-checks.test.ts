import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveChecks, PAUSE_MS } from "./live-checks";
import type { Files, Report, Showing } from "@/api/types";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const report = (message: string): Report => ({ message }) as Report;

function bench() {
  const asked: { files: Files; showing: Showing | null; signal: AbortSignal; answer: (report: Report) => void; refuse: (why: Error) => void }[] = [];
  const told: string[] = [];
  const failed: unknown[] = [];
  const checks = new LiveChecks(
    (files, showing, signal) => new Promise((answer, refuse) => asked.push({ files, showing, signal, answer, refuse })),
    (one) => told.push(one.message),
    (failure) => failed.push(failure),
  );
  return { checks, asked, told, failed };
}

test("the pause after a key is thirty milliseconds at most", () => {
  expect(PAUSE_MS).toBeLessThanOrEqual(30);
});

test("a key after a pause asks at once", () => {
  const { checks, asked } = bench();
  checks.soon({ a: "1" });
  expect(asked.map((one) => one.files)).toEqual([{ a: "1" }]);
});

test("keys that follow before the answer ask once more, for the last text, and call the first question off", () => {
  const { checks, asked } = bench();
  for (const text of ["1", "12", "123"]) checks.soon({ a: text });
  expect(asked[0]?.signal.aborted).toBe(true);
  vi.advanceTimersByTime(PAUSE_MS - 1);
  expect(asked).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(asked.map((one) => one.files)).toEqual([{ a: "1" }, { a: "123" }]);
});

test("a key after an answer asks at once again", async () => {
  const { checks, asked } = bench();
  checks.soon({ a: "1" });
  asked[0]?.answer(report("one"));
  await vi.advanceTimersByTimeAsync(0);
  checks.soon({ a: "12" });
  expect(asked).toHaveLength(2);
});

test("a newer text calls the older question off, and its late answer is dropped", async () => {
  const { checks, asked, told } = bench();
  void checks.now({ a: "old" });
  void checks.now({ a: "new" });
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[1]?.answer(report("new"));
  asked[0]?.answer(report("old"));
  await vi.runAllTimersAsync();
  expect(told).toEqual(["new"]);
});

test("a failure is told, one that was called off is not", async () => {
  const { checks, asked, failed } = bench();
  void checks.now({ a: "1" });
  checks.stop();
  asked[0]?.refuse(new Error("called off"));
  void checks.now({ a: "2" });
  asked[1]?.refuse(new Error("away"));
  await vi.runAllTimersAsync();
  expect(failed.map(String)).toEqual(["Error: away"]);
});

test("a question says what the page shows when it is asked", () => {
  const { checks, asked } = bench();
  const showing = { check: "a", call: "f(1)" };
  void checks.now({ a: "1" });
  checks.shows(showing, { a: "1" });
  void checks.now({ a: "12" });
  expect(asked.map((one) => one.showing)).toEqual([null, showing]);
});

test("another program that is pasted over it is asked about without what was shown", () => {
  const { checks, asked } = bench();
  const before = { a: "def f(xs):\n    total = 1\n    return total\n" };
  checks.shows({ check: "a", call: "f(1)" }, before);
  void checks.now({ a: "def f(xs):\n    return sum(xs[1:])\n" });
  expect(asked.map((one) => one.showing)).toEqual([null]);
});
