import { expect, test } from "vitest";
import { BASIC, EVERYTHING, rangeOf, spansOf, textOf, within, without } from "./unicode-range.ts";

const LATIN = "U+0000-00FF,U+0131,U+2000-206F,U+2191,U+FEFF";

test("a range is read and written", () => {
  expect(rangeOf(spansOf(LATIN))).toBe("U+0-FF,U+131,U+2000-206F,U+2191,U+FEFF");
  expect(() => spansOf("U+4??")).toThrow("U+4??");
});

test("every code point of a face is in its basic part or in the rest, and in no more than one", () => {
  for (const spans of [spansOf(LATIN), [...EVERYTHING]]) {
    const basic = within(spans, BASIC), rest = without(spans, BASIC);
    const has = (parts: readonly (readonly [number, number])[], point: number): number => parts.filter(([first, last]) => first <= point && point <= last).length;
    const points = Array.from({ length: 0x3000 }, (_, point) => point);
    expect(points.filter((point) => has(basic, point) + has(rest, point) !== has(spans, point))).toEqual([]);
  }
});

test("what a page in English is set with is basic", () => {
  const basic = textOf(within(spansOf(LATIN), BASIC));
  for (const sign of "def f(x): return “it’s” … × — ↑") expect(basic).toContain(sign);
  expect(basic).not.toContain("é");
});
