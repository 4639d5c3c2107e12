import { expect, test } from "vitest";
import { inked } from "./highlight";

const ink = (source: string, text: string): string | undefined => inked(source).find((run) => run.text === text)?.ink;

test("the text is whole whatever its inks", () => {
  const source = 'def f(a):\n    """Say."""\n    return a + 1  # one more\n';
  expect(inked(source).map((run) => run.text).join("")).toBe(source);
});

test("keywords, literals, definitions and comments have an ink each", () => {
  const source = 'def trips(cars):\n    return "x", 40  # why\n';
  expect([ink(source, "def"), ink(source, "trips"), ink(source, '"x"'), ink(source, "40"), ink(source, "# why")]).toEqual(["kw", "df", "str", "nr", "cm"]);
});

test("a class's name is a definition", () => {
  expect(ink("class Basket:\n    pass\n", "Basket")).toBe("df");
});

test("what is no Python is still shown", () => {
  expect(inked("def (((").map((run) => run.text).join("")).toBe("def (((");
});
