import { expect, test } from "vitest";
import { along, ancestorsOf, boxesAround, courseOf, legsOf, nameAt, openedBy, pathsOf, placed, saidOf, shownPaths, specialOf, standingOf, takeAlong, type PlacedStop } from "./trail";
import type { MapLayout, Roadmap, RoadmapStop } from "@/api/types";

const stop = (id: string, more: Partial<RoadmapStop> = {}): RoadmapStop => ({
  id, title: id.toUpperCase(), number: null, state: "untouched", suggested: false, starred: false, written: true, items: [], requires: [],
  exercises_passed: 0, exercises_total: 4, mastery: 0, optional: false, minutes: 0, note: "", recall: null, due: 0, ...more,
});

/** Five stops in a row, 100 apart; the third is off the course, the second is next. */
const stops = [
  stop("a", { number: 1, state: "mastered" }), stop("b", { number: 2, suggested: true, requires: ["a"] }), stop("c", { requires: ["a", "b"] }),
  stop("d", { number: 3, requires: ["b"] }), stop("e", { number: 4, requires: ["a"] }),
];
const layout: MapLayout = {
  width: 600, height: 100, areas: [], label_size: 14, label_line: 17, area_size: 19, area_line: 22,
  stops: stops.map(({ id }, index) => ({ id, x: 100 + 100 * index, y: 50, side: index % 2 ? "left" : "right", lines: [id], label_x: 138 + 100 * index, label_y: 50, number_x: 115 + 100 * index, number_y: 50 })),
  footpaths: stops.flatMap((after) => after.requires.map((before) => ({ before, after: after.id, always: !(before === "a" && after.id === "e") }))),
};
const roadmap: Roadmap = { roles: [], role: "all", areas: [{ id: "x", title: "X", roles: [], stops, interview: [] }], systems: [], next: null, mastered: 1, total: 4, due: 0, due_minutes: 0 };
const all = placed(roadmap, layout);
const course = courseOf(all);
const placedStop = (id: string): PlacedStop => {
  const found = all.find(({ stop: one }) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test("the course is the numbered stops; a stop without a place isn't drawn", () => {
  expect(course.map(({ stop: { id } }) => id)).toEqual(["a", "b", "d", "e"]);
  expect(placed({ ...roadmap, areas: roadmap.areas.map((area) => ({ ...area, stops: [...stops, stop("nowhere")] })) }, layout)).toHaveLength(5);
});

test("legs stop short of every circle and are thinner up to the next stop", () => {
  const legs = legsOf(course, layout);
  expect(legs.map(({ behind }) => behind)).toEqual([true, false, false]);
  expect(legs.map(({ d }) => d)).toEqual(["M120.0 50.0L181.0 50.0", "M219.0 50.0L388.0 50.0", "M412.0 50.0L480.5 50.0"]);
});

test("a leg that would run across what isn't on the course turns where the map says", () => {
  const bent = { ...layout, ways: [{ before: "b", after: "d", points: [[200, 20], [400, 20]] }] };
  expect(legsOf(course, bent).map(({ d }) => d)).toEqual(["M120.0 50.0L181.0 50.0", "M200.0 31.0L200.0 20.0L400.0 20.0L400.0 38.0", "M412.0 50.0L480.5 50.0"]);
});

test("where nothing is next, the whole of a walked course lies behind", () => {
  const done = courseOf(all.map((one) => ({ ...one, stop: { ...one.stop, suggested: false, state: "mastered" as const } })));
  expect(legsOf(done, layout).every(({ behind }) => behind)).toBe(true);
});

test("the control circle takes the place of the triangle and of the double circle", () => {
  expect(course.map((one) => specialOf(one, course))).toEqual(["start", null, null, "finish"]);
  const start = { ...placedStop("a"), stop: stop("a", { number: 1, suggested: true }) };
  expect(specialOf(start, [start, ...course.slice(1)])).toBeNull();
});

test("ancestors are found through others, and a circle in the roadmap ends nowhere", () => {
  const byId = new Map(stops.map((one) => [one.id, one]));
  expect([...ancestorsOf("c", byId)].toSorted()).toEqual(["a", "b"]);
  const round = new Map([["p", stop("p", { requires: ["q"] })], ["q", stop("q", { requires: ["p", "gone"] })]]);
  expect([...ancestorsOf("p", round)].toSorted()).toEqual(["p", "q"]);
});

test("a footpath isn't drawn along a leg, nor where another prerequisite implies it", () => {
  expect(pathsOf(all, layout, course).map(({ id }) => id)).toEqual(["b c", "a e"]);
});

test("a path that would run through a stop bows round it", () => {
  const [near, far] = pathsOf(all, layout, course).map(({ d }) => d);
  expect(near).toMatch(/^M[\d. ]+L[\d. ]+$/);
  expect(far).toMatch(/^M[\d. ]+Q[\d. ]+$/);
});

test("a path that isn't always drawn is drawn for the stop in focus, in ink", () => {
  const paths = pathsOf(all, layout, course);
  expect(shownPaths(paths, null, new Set()).map(({ path, ink }) => [path.id, ink])).toEqual([["b c", false]]);
  expect(shownPaths(paths, "e", new Set(["a"])).map(({ path, ink }) => [path.id, ink])).toEqual([["b c", false], ["a e", true]]);
});

test.each([
  ["b", "ArrowRight", "d"], ["d", "ArrowLeft", "b"], ["b", "ArrowDown", "c"], ["d", "ArrowUp", "c"], ["c", "ArrowRight", "d"],
  ["e", "ArrowRight", "e"], ["a", "ArrowUp", "a"], ["c", "Home", "a"], ["a", "End", "e"], [null, "ArrowRight", "a"],
])("from %s, %s leads to %s", (from, key, to) => {
  expect(along(all, course, from, key)).toBe(to);
});

test("a stop's picture in words", () => {
  expect(saidOf(stop("a", { number: 4, title: "File handling", state: "fading" }))).toBe("Stop 4: File handling, fading");
  expect(saidOf(stop("a", { title: "Flask", starred: true, note: "x", suggested: true }), true)).toBe("Flask, untouched, suggested next, starred, with a note, chosen");
});

test("chosen stops are taken along by their ids", () => {
  expect(takeAlong(["a/b", "c/d"])).toBe("/exports?topics=a/b,c/d");
});

test("neighbours are those on the course", () => {
  expect(boxesAround(placedStop("b"), all, course, 1, 17).neighbours).toHaveLength(2);
  expect(boxesAround(placedStop("c"), all, course, 1, 17).neighbours).toHaveLength(0);
});

test("a name follows its number, however many figures that has, and stands where the map says when the number hangs elsewhere", () => {
  const right = placedStop("a");
  const with10: PlacedStop = { ...right, stop: { ...right.stop, number: 10 } };
  expect([nameAt(right), nameAt(with10)]).toEqual([129.5, 138]);
  const left: PlacedStop = { ...right, place: { ...right.place, side: "left", number_x: 85, label_x: 62 } };
  expect(nameAt(left)).toBe(70.5);
  expect(nameAt({ ...right, place: { ...right.place, number_y: 70 } })).toBe(right.place.label_x);
  expect(nameAt(placedStop("c"))).toBe(placedStop("c").place.number_x);
});

test("a stop opens those that need it", () => {
  expect(openedBy("b", all).map(({ id }) => id)).toEqual(["c", "d"]);
  expect(openedBy("e", all)).toEqual([]);
});

test("what fades says how much is left, the others what is passed", () => {
  expect(standingOf(stop("a", { state: "fading", recall: 0.706, exercises_passed: 4 }))).toBe("fading, 71 % recall");
  expect(standingOf(stop("a", { state: "under_way", exercises_passed: 2 }))).toBe("under way, 2 of 4 exercises passed");
  expect(standingOf(stop("a", { state: "not_yet_written", exercises_total: 0 }))).toBe("not yet written");
});
