/** What the invented grader says: right when the text holds the word that a right program has. */
import { exercises } from "./answers.ts";

const same = (text: string): object => ({ text, mark: "same" });
const extra = (text: string): object => ({ text, mark: "extra" });

const found: Record<string, { check: number; right: RegExp; counterexample: object }> = {
  "fundamentals/data-structures/index-by-initial": {
    check: 2, right: /setdefault|initial: \[\]/,
    counterexample: {
      call: 'index_by_initial(["a", "b"])', expected: '{"a": ["a"], "b": ["b"]}', actual: '{"a": ["a", "b"], "b": ["a", "b"]}', label: "Key",
      rows: [
        { label: '"a"', expected: [same('["a"]')], actual: [same('["a", '), extra('"b"'), same("]")], same: false },
        { label: '"b"', expected: [same('["b"]')], actual: [same("["), extra('"a"'), same(', "b"]')], same: false },
      ],
      size: 2, line: 4, output: "", sentence: "Of 400 inputs tried 234 fail, the example in the task among them.", example: "", depends_on_earlier_calls: false, is_smallest: true,
    },
  },
  "fundamentals/loops-functions/ferry-crossings": {
    check: 2, right: /39|ceil|-\(-/,
    counterexample: { call: "trips(1)", expected: "1", actual: "0", label: "Value", rows: [{ label: "", expected: [same("1")], actual: [extra("0")], same: false }], size: 1, line: 3, output: "", sentence: "Of 200 inputs tried 195 fail.", example: "", depends_on_earlier_calls: false, is_smallest: true },
  },
};

export function report(id: string, text: string, deep: boolean): object {
  const names = exercises[id]?.checks ?? [];
  const whole = { seconds: 0.042, tier: "A", fingerprint: "", feedback: null, deep, notes: [], message: "", line: null, counterexample: null };
  const result = (outcome: string, verdict: string | null) => (check: { name: string; observed: boolean }): object => ({ ...check, outcome, verdict, reason: "", inputs: 400, failures: outcome === "failed" ? 234 : 0 });
  if (/def .*[^:]\n/.test(text) && !/def .*:/.test(text)) {
    return { ...whole, verdict: "syntax_error", message: "Python can’t read line 1: a colon is missing at its end.", line: 1, checks: names.map(result("skipped", null)) };
  }
  const failing = found[id];
  if (!failing || failing.right.test(text)) return { ...whole, verdict: "accepted", checks: names.map(result("passed", "accepted")) };
  return {
    ...whole, verdict: "wrong_answer",
    checks: names.map((check, index) => index === failing.check ? result("failed", "wrong_answer")(check) : result("passed", "accepted")(check)),
    counterexample: { check: names[failing.check]?.name, ...failing.counterexample },
    feedback: id.includes("index") ? { mistake: "one-list", message: "It looks as if each initial were expected to get a list of its own from `fromkeys`.\n\n`fromkeys` takes one value and ties it to every key.\n\nHow often is `[]` evaluated on that line?" } : null,
  };
}
