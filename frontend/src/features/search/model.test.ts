import { expect, test } from "vitest";
import { addressOf, belongs, marked, moved } from "./model";

const found = (kind: string, id: string) => ({ kind, id, title: "", where: "" });

test("each kind of result leads to its page", () => {
  expect(addressOf(found("topic", "oop/pillars"))).toBe("/topic/oop/pillars");
  expect(addressOf(found("exercise", "oop/pillars/shapes"))).toBe("/exercise/oop/pillars/shapes");
  expect(addressOf(found("item", "oop/pillars/inheritance"))).toBe("/topic/oop/pillars");
  expect(addressOf(found("card", "oop/pillars/why"))).toBe("/topic/oop/pillars#cards");
  expect(addressOf(found("system", "url-shortener"))).toBe("/projects");
  expect(addressOf(found("area", "oop"))).toBe("/outline#area-oop");
});

test("a result belongs to the nearest title above it", () => {
  expect([belongs({ where: "Object-oriented programming, Classes and objects" }), belongs({ where: "" })]).toEqual(["Classes and objects", ""]);
});

test("what matches is marked, whatever its case", () => {
  expect(marked("Generators and iterators", "gen")).toEqual([{ text: "Gen", hit: true }, { text: "erators and iterators", hit: false }]);
});

test("signs in the words are only signs", () => {
  expect(marked("C++ (again)", "c++ (")).toEqual([{ text: "C++", hit: true }, { text: " ", hit: false }, { text: "(", hit: true }, { text: "again)", hit: false }]);
});

test("arrows go round", () => {
  expect([moved(2, "ArrowDown", 3), moved(0, "ArrowUp", 3), moved(1, "End", 3), moved(9, "x", 3), moved(0, "ArrowDown", 0)]).toEqual([0, 2, 2, 2, 0]);
});
