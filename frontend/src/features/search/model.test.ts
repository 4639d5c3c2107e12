import { expect, test } from "vitest";
import { addressOf, belongs, kindOf, marked, moved } from "./model";
import type { RoadmapStop } from "@/api/types";

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
  expect([belongs({ kind: "card", where: "Object-oriented programming, Classes and objects" }), belongs({ kind: "area", where: "" })]).toEqual(["Classes and objects", ""]);
});

test("a word has what it means, commas and all, and leads to the topic where it is met", () => {
  expect(belongs({ kind: "word", where: "A value, such as 1, that stays." })).toBe("A value, such as 1, that stays.");
  expect(addressOf(found("word", "oop/pillars"))).toBe("/topic/oop/pillars");
});

test("a topic is found with its number on the course", () => {
  const stops = new Map([["oop/pillars", { number: 7 } as RoadmapStop], ["oop/dunder", { number: null } as RoadmapStop]]);
  expect([found("topic", "oop/pillars"), found("topic", "oop/dunder"), found("topic", "gone/gone"), found("card", "oop/pillars")].map((one) => kindOf(one, stops)))
    .toEqual(["topic 7", "topic", "topic", "card"]);
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
