import { expect, test } from "vitest";
import { hasStrip, heldBack, isAnother, isCheckedUnasked, isSingle, leadOf, marksOf, pinholes, pointOf, rowsOf, shownIn, shownRows, spoken, summaryOf, unboxed, wayName } from "./model";
import type { CheckResult, Counterexample, DifferenceRow, Exercise, Report } from "@/api/types";

const check = (name: string, more: Partial<CheckResult> = {}): CheckResult => ({
  name, outcome: "passed", verdict: "accepted", reason: "", observed: false, inputs: 1, failures: 0, ...more,
});
const counterexample = (more: Partial<Counterexample> = {}): Counterexample => ({
  check: "b", call: "f(1)", expected: "1", actual: "2", label: "Value", rows: [], size: 1, line: null, output: "", sentence: "", example: "", example_expected: "", example_actual: "", depends_on_earlier_calls: false, is_smallest: true, ...more,
});
const report = (checks: CheckResult[], more: Partial<Report> = {}): Report => ({
  verdict: "wrong_answer", checks, counterexample: null, message: "", line: null, seconds: 0, tier: "", fingerprint: "", feedback: null, deep: false, notes: [], ...more,
});
const row = (same: boolean): DifferenceRow => ({ label: "", expected: [{ text: "a", mark: "same" }], actual: [{ text: "b", mark: same ? "same" : "extra" }], same });

const exercise = (checks: Exercise["checks"] = [], kind = "function") => ({ checks, kind });

test("before a report every check waits", () => {
  expect(rowsOf(exercise([{ name: "a", observed: false }]), null)).toEqual([{ name: "a", observed: false, sign: "waiting", word: "not run yet", bold: false }]);
});

test("each ending has its own sign and word", () => {
  const rows = rowsOf(exercise(), report([
    check("a"),
    check("b", { outcome: "failed", verdict: "wrong_answer" }),
    check("c", { outcome: "failed", verdict: "runtime_error", reason: "Raises KeyError, line 3." }),
    check("d", { outcome: "failed", verdict: "time_limit_exceeded", reason: "Stopped after 2 s." }),
    check("e", { outcome: "failed", verdict: "process_died" }),
    check("f", { outcome: "skipped", verdict: null }),
  ]));
  expect(rows.map(({ sign, word }) => `${sign}: ${word}`)).toEqual([
    "pass: passes", "fail: fails", "fail: raises KeyError, line 3", "stopped: stopped after 2 s", "ended: your process ended early", "waiting: not run",
  ]);
});

test("a prediction that wasn't given waits, and is not called wrong", () => {
  const given = report([check("a", { outcome: "failed", verdict: "wrong_answer" }), check("b", { outcome: "failed", verdict: "wrong_answer", reason: "There is no answer here yet." })]);
  expect(rowsOf(exercise([], "predict"), given).map(({ sign, word }) => `${sign}: ${word}`)).toEqual(["fail: fails", "waiting: no answer yet"]);
});

test("a long reason leaves the row its word", () => {
  const reason = "It printed something of which nobody had asked for a line.";
  expect(rowsOf(exercise(), report([check("b", { outcome: "failed", verdict: "wrong_answer", reason })]))[0]?.word).toBe("fails");
});

test("a failure that needs earlier calls is not called wrong", () => {
  const checks = [check("b", { outcome: "failed", verdict: "wrong_answer" })];
  const rows = rowsOf(exercise(), report(checks, { counterexample: counterexample({ depends_on_earlier_calls: true }) }));
  expect([rows[0]?.sign, rows[0]?.bold]).toEqual(["depends", false]);
});

test("the spoken sentence counts, and names the first that fails", () => {
  const failing = report([check("a"), check("b", { outcome: "failed", verdict: "wrong_answer" })]);
  expect(spoken(rowsOf(exercise(), failing), failing)).toBe("1 of 2 checks pass. First that does not: b, fails.");
  const passing = report([check("a")], { verdict: "accepted" });
  expect(spoken(rowsOf(exercise(), passing), passing)).toBe("All 1 checks pass.");
  expect(summaryOf(rowsOf(exercise(), failing))).toEqual({ passed: 1, total: 2 });
});

test("a program that can't be read is said in the grader's words", () => {
  const unread = report([check("a", { outcome: "skipped", verdict: null })], { verdict: "syntax_error", message: "Line 2 is not finished.", line: 2 });
  expect(spoken(rowsOf(exercise(), unread), unread)).toBe("Line 2 is not finished.");
  expect(pointOf(unread)).toEqual({ line: 2, says: "From here on the file can’t be read." });
});

test("the wrong line is pointed to, and says where, not what to do", () => {
  expect(pointOf(report([], { counterexample: counterexample({ line: 4 }) }))).toEqual({ line: 4, says: "Your code ended on this line." });
  expect(pointOf(report([], { verdict: "runtime_error", counterexample: counterexample({ line: 4 }) }))?.says).toBe("The error comes from this line.");
  expect(pointOf(report([], { verdict: "output_limit_exceeded", line: 4 }))).toEqual({ line: 4, says: "" });
  expect(pointOf(report([]))).toBeNull();
});

test("a short difference is shown whole, a long one around what differs", () => {
  expect(shownRows([row(true), row(false)], false)).toHaveLength(2);
  const long = Array.from({ length: 40 }, (_, index) => row(index !== 10 && index !== 30));
  const shown = shownRows(long, false);
  expect(shown.map(({ row: one }) => long.indexOf(one))).toEqual([8, 9, 10, 11, 12, 28, 29, 30, 31, 32]);
  expect(shown.map(({ gap }) => gap).filter(Boolean)).toHaveLength(2);
  expect(shownRows(long, true)).toHaveLength(40);
});

test("only the marks that a difference uses are explained", () => {
  expect(marksOf([row(true)])).toEqual({ extra: false, missing: false });
  expect(marksOf([row(false)])).toEqual({ extra: true, missing: false });
});

test("a value without a key is shown whole, and is not boxed where another came", () => {
  expect([isSingle([row(false)]), isSingle([row(false), row(false)]), isSingle([{ ...row(false), label: "0" }])]).toEqual([true, false, false]);
  expect(unboxed([{ text: "0", mark: "missing" }])).toEqual([{ text: "0", mark: "same" }]);
  const half: DifferenceRow["expected"] = [{ text: "a", mark: "same" }, { text: "b", mark: "missing" }];
  expect(unboxed(half)).toEqual(half);
});

test("each box of the card has five holes, and a pattern of its own", () => {
  const cards = Array.from({ length: 24 }, (_, index) => JSON.stringify(pinholes(index)));
  expect(new Set(cards).size).toBe(24);
  expect(new Set(pinholes(3).map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
});

test("a card of more than 24 boxes is not drawn", () => {
  const rows = (count: number) => rowsOf(exercise(Array.from({ length: count }, () => ({ name: "a", observed: false }))), null);
  expect([hasStrip(rows(24)), hasStrip(rows(25)), hasStrip([])]).toEqual([true, false, false]);
});

test("a way is called by its slug's words", () => {
  expect(wayName("everything-but-the-host")).toBe("Everything but the host");
});

test("a half-typed line leaves the counterexample where it was, and a whole one takes its place", () => {
  const before = counterexample();
  const halfTyped = report([], { verdict: "syntax_error", message: "Line 2 isn’t valid Python." });
  expect(heldBack(before, halfTyped, "def f(")).toBe(before);
  expect(heldBack(before, report([check("b")], { verdict: "accepted" }), "def f(): return 1")).toBeNull();
  expect(heldBack(before, report([], { counterexample: counterexample({ call: "f(2)" }) }), "def f(): return 2")).toBeNull();
  expect(heldBack(null, halfTyped, "def f(")).toBeNull();
});

test("a file that can't be loaded, or whose function has half its name, leaves it there too", () => {
  const skipped = check("a", { outcome: "skipped", verdict: null });
  const missing = check("a", { outcome: "failed", verdict: "invalid_submission" });
  const before = counterexample();
  expect(heldBack(before, report([skipped], { verdict: "runtime_error", message: "It raises NameError." }), "LIM")).toBe(before);
  expect(heldBack(before, report([missing], { verdict: "invalid_submission", message: "No f." }), "def ff(): 1")).toBe(before);
});

test("what stands above the input says whether it is one, several calls, or the one from before", () => {
  expect(leadOf(counterexample())).toBe("Smallest input that shows it");
  expect(leadOf(counterexample({ call: "x = 1\nf(x)" }))).toBe("Smallest input that shows it");
  expect(leadOf(counterexample({ call: "f(1)\nf(2)", depends_on_earlier_calls: true }))).toBe("Smallest calls that show it: after the first, the last one fails");
  expect(leadOf(counterexample({ is_smallest: false }))).toBe("The input from before: it still fails");
});

test("the next check is told what is shown, and what is held", () => {
  const shown = counterexample({ call: "f(2)" });
  expect(shownIn({ report: report([], { counterexample: shown }), held: null })).toEqual({ check: "b", call: "f(2)" });
  expect(shownIn({ report: report([]), held: shown })).toEqual({ check: "b", call: "f(2)" });
  expect(shownIn({ report: report([]), held: null })).toBeNull();
});

test("where everything is taken away, so is the counterexample of what stood there", () => {
  const empty = report([], { verdict: "invalid_submission", message: "f.py is empty." });
  expect(heldBack(counterexample(), empty, " \n")).toBeNull();
});

test("a prediction isn't checked unasked, nor what may not run unasked", () => {
  expect(isCheckedUnasked({ may_run_unasked: true, kind: "function" })).toBe(true);
  expect(isCheckedUnasked({ may_run_unasked: true, kind: "predict" })).toBe(false);
  expect(isCheckedUnasked({ may_run_unasked: false, kind: "function" })).toBe(false);
});

test("a program is another where half of its lines are gone at once, and the same one while it is typed", () => {
  const before = { a: "def f(xs):\n    total = 1\n    for x in xs:\n        total += x\n    return total\n" };
  const changed = (from: string, to: string) => ({ a: before.a.replaceAll(from, to) });
  expect(isAnother(before, changed("total = 1", "total = "))).toBe(false);
  expect(isAnother(before, changed("    return total\n", ""))).toBe(false);
  expect(isAnother(before, { a: before.a + "\n\ndef g():\n    return 1\n" })).toBe(false);
  expect(isAnother(before, changed("    total", "        total"))).toBe(false);
  expect(isAnother(before, { a: "def f(xs):\n    return sum(xs[1:])\n" })).toBe(true);
  expect(isAnother(before, { a: "" })).toBe(true);
  expect(isAnother({}, before)).toBe(false);
  expect(isAnother({ a: "def f(xs):\n    ...\n" }, before)).toBe(false);
});
