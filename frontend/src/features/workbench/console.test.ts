import { expect, test } from "vitest";
import { onFirstLine, onLastLine, recalled, type Entry } from "./console";

const TRIED: Entry[] = [{ code: "1", came: null }, { code: "2", came: null }];

test("arrows go back through what was typed and out again to an empty line", () => {
  const back = recalled(TRIED, 2, -1);
  expect(back).toEqual({ place: 1, text: "2" });
  expect(recalled(TRIED, 0, -1)).toEqual({ place: 0, text: "1" });
  expect(recalled(TRIED, 1, 1)).toEqual({ place: 2, text: "" });
});

test("within several lines the arrows move the caret", () => {
  expect([onFirstLine("a\nb", 1), onFirstLine("a\nb", 2), onLastLine("a\nb", 1), onLastLine("a\nb", 3)]).toEqual([true, false, false, true]);
});
