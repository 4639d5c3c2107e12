import { expect, test } from "vitest";
import { answered, answeredCount, linesOf, sourceOf } from "./predictions";

const program = "x = 1\nprint(x)  # prints: ?\nprint(-x)  # prints: -1\n";

test("a program's questions are read, open and answered", () => {
  expect(linesOf(program).map((line) => line.answer)).toEqual([null, "", "-1"]);
});

test("a program that is read and written again is the same to the letter", () => {
  expect(sourceOf(linesOf(program))).toBe(program);
});

test("an answer goes into its own line's comment", () => {
  expect(answered(program, 1, "{'a': 1}")).toBe("x = 1\nprint(x)  # prints: {'a': 1}\nprint(-x)  # prints: -1\n");
});

test("an answer taken back is open again", () => {
  expect(answered(program, 2, "")).toContain("print(-x)  # prints: ?");
});

test("an answer is one line, whatever is pasted", () => {
  expect(linesOf(answered(program, 1, "a\nb"))).toHaveLength(3);
});

test("answers are counted", () => {
  expect(answeredCount(program)).toEqual({ given: 1, asked: 2 });
});
