import { expect, test } from "vitest";
import { areaCount, chosenMark, continueLink, firstWritten, formerMark, inColumns, isMarked, isUnwalked, markedOf, share, type Marked } from "./model";
import type { Mark, Roadmap, RoadmapArea, RoadmapStop } from "@/api/types";

const stop = (more: Partial<RoadmapStop> = {}): RoadmapStop => ({
  id: "a/b", title: "B", number: 1, state: "untouched", suggested: false, starred: false, written: true, items: [], requires: [],
  exercises_passed: 0, exercises_total: 4, mastery: 0, optional: false, minutes: 0, note: "", recall: null, due: 0, ...more,
});
const area = (id: string, stops: number): RoadmapArea => ({ id, title: id, roles: [], stops: Array.from({ length: stops }, () => stop()), interview: [] });
const map = (stops: RoadmapStop[]): Roadmap => ({ roles: [], role: "all", areas: [{ ...area("a", 0), stops }], systems: [], next: null, mastered: 0, total: 1, due: 0, due_minutes: 0 });

test("columns keep the areas' order and lose none", () => {
  const areas = [5, 5, 4, 7, 6, 5, 7, 5, 5].map((stops, index) => area(String(index), stops));
  expect(inColumns(areas, 3).flat().map((one) => one.id)).toEqual(areas.map((one) => one.id));
});

test("the tallest column is as low as it can be", () => {
  const columns = inColumns([area("tall", 12), area("x", 3), area("y", 3), area("z", 4)], 2);
  expect(columns.map((column) => column.map((one) => one.id))).toEqual([["tall"], ["x", "y", "z"]]);
});

test("fewer areas than columns make fewer columns", () => {
  expect(inColumns([area("only", 2)], 3)).toHaveLength(1);
});

test("mastered and known stops are counted", () => {
  expect(areaCount({ ...area("a", 0), stops: [stop({ state: "mastered" }), stop({ state: "known" }), stop()] })).toBe("2 of 3");
});

test("a stop without exercises has none of them passed", () => {
  expect([share(stop({ exercises_total: 0 })), share(stop({ exercises_passed: 3 }))]).toEqual([0, 0.75]);
});

test("continue leads to the exercise, or to the topic that has none", () => {
  const next = { topic_id: "a/b", topic_title: "B", number: 1, exercise_id: "a/b/c", exercise_title: "C", exercise_number: 1, begun: false };
  expect(continueLink({ next })).toBe("/exercise/a/b/c");
  expect(continueLink({ next: { ...next, exercise_id: null } })).toBe("/topic/a/b");
  expect(continueLink({ next: null })).toBeNull();
});

test("one mark or one passed exercise, and the map is walked", () => {
  expect(isUnwalked(map([stop(), stop({ state: "not_yet_written" })]))).toBe(true);
  expect(isUnwalked(map([stop({ starred: true })]))).toBe(false);
  expect(isUnwalked(map([stop({ state: "under_way" })]))).toBe(false);
});

test("the beginning is the lowest number that is written", () => {
  expect(firstWritten(map([stop({ number: 1, written: false }), stop({ id: "x", number: 9 }), stop({ id: "y", number: 4 })]))?.id).toBe("y");
});

test("marking again takes that mark off and leaves the other", () => {
  const both = markedOf(stop({ state: "known", starred: true }));
  expect([chosenMark(both, "starred"), chosenMark(both, "known"), chosenMark(both, "skipped")]).toEqual(["unstarred", "unmarked", "skipped"]);
});

test("what was chosen can be set back, whatever the marks were", () => {
  const set = (now: Marked, mark: Mark): Marked => {
    if (mark === "starred" || mark === "unstarred") return { ...now, starred: mark === "starred" };
    return { ...now, as: mark === "known" || mark === "skipped" ? mark : null };
  };
  for (const as of [null, "known", "skipped"] as const) {
    for (const starred of [true, false]) {
      for (const mark of ["known", "skipped", "starred"] as const) {
        const before: Marked = { as, starred };
        const after = set(before, chosenMark(before, mark));
        expect(isMarked(after, mark)).toBe(!isMarked(before, mark));
        expect(set(after, formerMark(before, mark))).toEqual(before);
      }
    }
  }
});
