import { expect, test } from "vitest";
import { curved } from "./curved";

test("the apostrophe in a word is curved", () => {
  expect(curved("the task's example isn't one, I'd say")).toBe("the task’s example isn’t one, I’d say");
});

test("quotation marks around a value stay as Python writes them", () => {
  for (const value of ["raises KeyError: 'a'", "{'ann': 'b'}", "b'abc'", "f'{name}'", "say('it')", "''"]) expect(curved(value)).toBe(value);
});
