import { expect, test } from "vitest";
import { pastTone, pastWord } from "./past";

const text = { kind: "attempt", files: {}, at: "", device: "", verdict: "wrong_answer", passed: 6, total: 7 };

test.each([
  [text, "6 of 7 pass", "verdict-fail"],
  [{ ...text, verdict: "accepted" }, "accepted", "verdict-pass"],
  [{ ...text, verdict: "time_limit_exceeded" }, "stopped: too long", "verdict-odd"],
  [{ ...text, verdict: "" }, "waits to be graded", "verdict-wait"],
  [{ ...text, kind: "draft" }, "draft put aside", "verdict-wait"],
])("%o is told as %s", (past, word, tone) => {
  expect([pastWord(past), pastTone(past)]).toEqual([word, tone]);
});
