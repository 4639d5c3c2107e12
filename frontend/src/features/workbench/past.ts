import type { PastText, Verdict } from "@/api/types";

const WORDS: Record<Verdict, string> = {
  accepted: "accepted",
  wrong_answer: "wrong answer",
  syntax_error: "Python can’t read it",
  runtime_error: "raises an error",
  time_limit_exceeded: "stopped: too long",
  memory_limit_exceeded: "stopped: too much memory",
  output_limit_exceeded: "stopped: too much output",
  invalid_submission: "not checked",
  process_died: "its process ended early",
  internal_error: "not judged",
};

/** What a text of one's past is, in a few words: "accepted", "6 of 7 pass", "draft". */
export function pastWord({ kind, verdict, passed, total }: PastText): string {
  if (kind === "draft") return "draft put aside";
  if (!verdict) return "waits to be graded";
  const word = WORDS[verdict as Verdict];
  return verdict === "wrong_answer" && total > 0 ? `${passed} of ${total} pass` : word;
}

export function pastTone({ kind, verdict }: PastText): string {
  if (kind === "draft" || !verdict) return "verdict-wait";
  return verdict === "accepted" ? "verdict-pass" : verdict === "wrong_answer" ? "verdict-fail" : "verdict-odd";
}
