import { expect, test } from "vitest";
import { arrangementOf, move, place, sourceOfArrangement, spokenPlace, takeOut } from "./arrangement";

const STARTER = "# Put these in order.\nreturn n\nif n:\ndef f(n):\nreturn n\n";
const NOTHING = arrangementOf(STARTER, STARTER);

const built = [0, 1, 2].reduce((so) => so, place(place(place(NOTHING, 2, 0), 1, 1), 0, 2));

test("nothing is placed at first, and remarks are no lines", () => {
  expect(NOTHING).toEqual({ placed: [], left: ["return n", "if n:", "def f(n):", "return n"] });
  expect(sourceOfArrangement(NOTHING, STARTER)).toBe(STARTER);
});

test("a line after a colon is indented by itself", () => {
  expect(sourceOfArrangement(built, STARTER)).toBe("def f(n):\n    if n:\n        return n\n");
});

test("so is a line after an open bracket", () => {
  const opened = place(place({ placed: [], left: ["x = [", "1,"] }, 0, 0), 0, 1);
  expect(sourceOfArrangement(opened, "1,\nx = [\n")).toBe("x = [\n    1,\n");
});

test("a text is read back as the arrangement that it is, each given line used once", () => {
  const read = arrangementOf(sourceOfArrangement(built, STARTER), STARTER);
  expect(read).toEqual({ placed: built.placed, left: ["return n"] });
});

test("a line that isn't given isn't taken up", () => {
  expect(arrangementOf("import os\nif n:\n", STARTER).placed).toEqual([{ text: "if n:", indent: 0 }]);
});

test("a line moves up, down, in and out, and not past the ends", () => {
  expect(move(built, 2, 0).placed.map(({ text }) => text)).toEqual(["return n", "def f(n):", "if n:"]);
  expect(move(built, 0, 9).placed.at(-1)?.text).toBe("def f(n):");
  expect(move(built, 0, 0, -1).placed[0]?.indent).toBe(0);
  expect(move(built, 0, 0, 1).placed[0]?.indent).toBe(1);
});

test("a line that is taken out can be placed again", () => {
  const out = takeOut(built, 1);
  expect(out.left).toEqual(["return n", "if n:"]);
  expect(place(out, 1, 1)).toEqual(built);
});

test("the starter's own order is an arrangement like any other", () => {
  const starter = "a = 1\nb = 2\n";
  const all = place(place(arrangementOf(starter, starter), 0, 0), 0, 1);
  expect(arrangementOf(sourceOfArrangement(all, starter), starter)).toEqual(all);
});

test("a place is said with its number and depth", () => {
  expect(spokenPlace(built, 2)).toBe("Line 3 of 3, indented 2 times: return n");
  expect(spokenPlace(built, 9)).toBe("");
});
