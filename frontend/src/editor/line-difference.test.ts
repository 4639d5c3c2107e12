import { expect, test } from "vitest";
import { changesBetween, lineDifference } from "./line-difference";

const told = (before: string, after: string): string[] =>
  lineDifference(before, after).map(({ kind, text }) => `${{ same: " ", gone: "-", new: "+" }[kind]}${text}`);

function applied(before: string, after: string): string {
  let text = before;
  for (const { from, to, insert } of changesBetween(before, after).reverse()) text = text.slice(0, from) + insert + text.slice(to);
  return text;
}

test("lines that stay are told once, those that went and those that came where they stood", () => {
  expect(told("a\nb\nc", "a\nx\nc\nd")).toEqual([" a", "-b", "+x", " c", "+d"]);
});

test("equal texts have no difference", () => {
  expect(told("a\nb\n", "a\nb\n")).toEqual([" a", " b", " "]);
  expect(changesBetween("a\nb\n", "a\nb\n")).toEqual([]);
});

const TEXTS = ["", "\n", "a", "a\n", "a\nb", "a\nb\n", "b\na\n", "x\na\ny\nb\nz", "a\n\n\nb\n", "def f( x ):\n  return x", "def f(x):\n    return x\n"];

test.each(TEXTS.flatMap((before) => TEXTS.map((after) => [before, after] as const)))("the changes from %j make %j", (before, after) => {
  expect(applied(before, after)).toBe(after);
});

test("only the part of a line that differs is changed", () => {
  expect(changesBetween("a = 1\nb=2\nc = 3\n", "a = 1\nb = 2\nc = 3\n")).toEqual([{ from: 7, to: 8, insert: " = " }]);
});
