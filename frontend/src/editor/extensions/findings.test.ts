import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { spanOf } from "./findings";

const doc = Text.of(["index = {}", "s = '😀' + x", "if x:", "    pass"]);
const at = (line: number, column: number, end_line: number, end_column: number): string | null => {
  const span = spanOf(doc, { line, column, end_line, end_column, tool: "ruff", text: "" });
  return span && doc.sliceString(span.from, span.to);
};

test("a finding stands under its word, also where the tool says only where it begins", () => {
  expect([at(1, 0, 1, 5), at(1, 0, 1, 0)]).toEqual(["index", "index"]);
});

test("columns are characters", () => {
  expect(at(2, 10, 2, 11)).toBe("x");
});

test("what goes over several lines is marked on its first", () => {
  expect(at(3, 0, 4, 8)).toBe("if x:");
});

test("a place that isn't there any more is not marked", () => {
  expect([at(9, 0, 9, 1), at(0, 0, 0, 1), at(1, 40, 1, 44)]).toEqual([null, null, null]);
});
