import type { CheckResult, Counterexample, DifferenceRow, Exercise, Files, Report, Showing, Span, Verdict } from "@/api/types";

/** How a row is drawn. `odd` is neither right nor wrong: stopped, ended, not run. */
export type Sign = "pass" | "fail" | "stopped" | "depends" | "ended" | "waiting";
export interface Row { name: string; sign: Sign; word: string; observed: boolean; bold: boolean }

const ENDINGS: Partial<Record<Verdict, { sign: Sign; word: string }>> = {
  time_limit_exceeded: { sign: "stopped", word: "stopped: too long" },
  memory_limit_exceeded: { sign: "stopped", word: "stopped: too much memory" },
  output_limit_exceeded: { sign: "stopped", word: "stopped: too much output" },
  process_died: { sign: "ended", word: "your process ended early" },
};
const LONGEST_WORD = 34;

/** Whether it is checked without being asked. A prediction is checked when it has been given: letter by letter, the checks would answer it. */
export function isCheckedUnasked({ may_run_unasked, kind }: Pick<Exercise, "may_run_unasked" | "kind">): boolean {
  return may_run_unasked && kind !== "predict";
}

/** The rows under the summary, in the author's order; before a report they wait. */
export function rowsOf({ checks, kind }: Pick<Exercise, "checks" | "kind">, report: Report | null): Row[] {
  if (!report) return checks.map(({ name, observed }) => ({ name, observed, sign: "waiting", word: "not run yet", bold: false }));
  return report.checks.map((check) => (kind === "predict" ? predictedRow(check) : rowOf(check, report.counterexample)));
}

/** A prediction that fails for a reason wasn't given yet: that is no wrong answer. */
function predictedRow(check: CheckResult): Row {
  const row = rowOf(check, null);
  return check.outcome === "failed" && check.reason ? { ...row, sign: "waiting", word: "no answer yet", bold: false } : row;
}

function rowOf(check: CheckResult, counterexample: Counterexample | null): Row {
  const row = { name: check.name, observed: check.observed, bold: false };
  if (check.outcome === "passed") return { ...row, sign: "pass", word: "passes" };
  if (check.outcome === "skipped") return { ...row, sign: "waiting", word: "not run" };
  const ending = check.verdict ? ENDINGS[check.verdict] : undefined;
  const told = shortReason(check.reason);
  if (ending) return { ...row, sign: ending.sign, word: told ?? ending.word };
  if (counterexample?.check === check.name && counterexample.depends_on_earlier_calls) {
    return { ...row, sign: "depends", word: "fails after earlier calls" };
  }
  return { ...row, sign: "fail", word: told ?? "fails", bold: true };
}

/** A reason that fits beside a name, as a clause: "Raises KeyError." → "raises KeyError". */
function shortReason(reason: string): string | null {
  if (!reason || reason.length > LONGEST_WORD) return null;
  const clause = reason.replace(/\.$/, "");
  return clause.charAt(0).toLowerCase() + clause.slice(1);
}

/** A half-typed line mustn't make the page jump: while nothing can be tried, the counterexample from before stays, if any text does. */
export function heldBack(before: Counterexample | null, now: Report, text = ""): Counterexample | null {
  const untried = now.message !== "" && now.checks.every(({ outcome }) => outcome !== "passed");
  return untried && !now.counterexample && text.trim() !== "" ? before : null;
}

const linesOf = (files: Files): string[] => Object.values(files).flatMap((text) => text.split("\n").map((line) => line.trim())).filter(Boolean);

/** Whether it is another program and not the same one changed: of the lines that stood there half are gone, and more than one. */
export function isAnother(before: Files, now: Files): boolean {
  const there = new Set(linesOf(now));
  const stood = linesOf(before);
  const gone = stood.filter((line) => !there.has(line)).length;
  return gone > 1 && 2 * gone >= stood.length;
}

/** The counterexample that is before somebody's eyes, as the next check has to know it. */
export function shownIn({ report, held }: { report: Report; held: Counterexample | null }): Showing | null {
  const shown = report.counterexample ?? held;
  return shown && { check: shown.check, call: shown.call };
}

/** Whether it is a call after others: right alone, and wrong after them. */
export function isSeveral({ call, depends_on_earlier_calls: depends }: Counterexample): boolean {
  return depends && call.includes("\n");
}

/** What stands above the input. */
export function leadOf(counterexample: Counterexample): string {
  if (!counterexample.is_smallest) return "The input from before: it still fails";
  return isSeveral(counterexample) ? "Smallest calls that show it: after the first, the last one fails" : "Smallest input that shows it";
}

export interface Summary { passed: number; total: number }

export function summaryOf(rows: Row[]): Summary {
  return { passed: rows.filter((row) => row.sign === "pass").length, total: rows.length };
}

/** What a screen reader hears of a report: one sentence, and the first failing check by name. */
export function spoken(rows: Row[], report: Report | null): string {
  if (!report) return "";
  const { passed, total } = summaryOf(rows);
  if (report.message) return report.message;
  if (passed === total) return `All ${total} checks pass.`;
  const first = rows.find((row) => row.sign !== "pass" && row.sign !== "waiting");
  return `${passed} of ${total} checks pass.${first ? ` First that does not: ${first.name}, ${first.word}.` : ""}`;
}

/** What was seen on the line that a verdict is about: not whose fault it is, and never what to do. */
const SEEN: Partial<Record<string, string>> = {
  runtime_error: "The error comes from this line.",
  wrong_answer: "Your code ended on this line.",
  syntax_error: "From here on the file can’t be read.",
  time_limit_exceeded: "When it was stopped, your code was on this line.",
};

/** The line that the editor marks, and what it says under it. */
export function pointOf(report: Report | null): { line: number; says: string } | null {
  const line = report?.counterexample?.line ?? report?.line ?? null;
  return report && line !== null ? { line, says: SEEN[report.verdict] ?? "" } : null;
}

const SHORT = 12;

/** The rows of a difference that are shown: all of a short one, else those that differ with two around each. */
export function shownRows(rows: DifferenceRow[], all: boolean): { row: DifferenceRow; gap: boolean }[] {
  if (all || rows.length <= SHORT) return rows.map((row) => ({ row, gap: false }));
  const near = rows.map((_, index) => rows.slice(Math.max(0, index - 2), index + 3).some((row) => !row.same));
  return rows.flatMap((row, index) => (near[index] ? [{ row, gap: index > 0 && near[index - 1] === false }] : []));
}

/** The marks that a difference uses, so that only those are explained. */
export function marksOf(rows: DifferenceRow[]): { extra: boolean; missing: boolean } {
  const marks = new Set(rows.flatMap((row) => [...row.expected, ...row.actual]).map((span) => span.mark));
  return { extra: marks.has("extra"), missing: marks.has("missing") };
}

/** A value as a whole, with no key, index or line to its name. */
export function isSingle(rows: DifferenceRow[]): boolean {
  return rows.length === 1 && rows[0]?.label === "";
}

/** Where another value came, the whole of the expected one is missing: that needs no box. */
export function unboxed(spans: Span[]): Span[] {
  return spans.every((span) => span.mark === "missing") ? spans.map((span) => ({ ...span, mark: "same" })) : spans;
}

const STRIP_LIMIT = 24;
const GRID = [4.6, 7.8, 11, 14.2, 17.4];

/** The punched card has a box a check, while that can be read at a glance. */
export function hasStrip(rows: Row[]): boolean {
  return rows.length > 0 && rows.length <= STRIP_LIMIT;
}

/** Steps through the 120 orders of five columns: no two boxes of a card get the same one, neighbours get unlike ones. */
const STRIDE = 67;

/** The pinholes of the nth box: one in each row and column of a grid of five by five. */
export function pinholes(n: number): { x: number; y: number }[] {
  let rest = (n * STRIDE + STRIDE) % 120;
  const columns = [...GRID];
  return GRID.map((y) => {
    const left = columns.length;
    const [x = 11] = columns.splice(rest % left, 1);
    rest = Math.floor(rest / left);
    return { x, y };
  });
}

/** Kinds whose runs can be watched. A prediction is made, not watched. */
const WATCHED = new Set(["function", "class", "program", "fix", "refactor"]);

/** Where a replay opens, and what it is handed: the text as it stands, and the call that fails. */
export interface Replaying { to: string; state: { files: Files; call?: string } }

/** The replay of the check that fails; null where there is nothing to watch. */
export function replayOf(exercise: Pick<Exercise, "id" | "kind">, files: Files, report: Report | null): Replaying | null {
  if (!WATCHED.has(exercise.kind) || report?.message) return null;
  const call = report?.counterexample?.call;
  return { to: `/exercise/${exercise.id}/replay`, state: { files, ...(call ? { call } : {}) } };
}

export const HINT_NAMES = ["Where", "What is going on", "How one might proceed"];

/** The title of a solution's slug: "sorted-first" → "Sorted first". */
export function wayName(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
