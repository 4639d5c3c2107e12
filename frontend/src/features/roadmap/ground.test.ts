import { expect, test } from "vitest";
import { groundOf, weightOf } from "./ground";
import type { PlacedStop } from "./trail";
import type { RoadmapStop } from "@/api/types";

const placedAt = (x: number, y: number, more: Partial<RoadmapStop> = {}): PlacedStop => ({
  stop: {
    id: `${x}`, title: "", number: 1, state: "untouched", suggested: false, starred: false, written: true, items: [], requires: [],
    exercises_passed: 0, exercises_total: 4, mastery: 0, optional: false, minutes: 0, note: "", recall: null, due: 0, ...more,
  },
  place: { id: `${x}`, x, y, side: "right", lines: [], label_x: x, label_y: y, number_x: x, number_y: y },
});
const SHEET = { width: 800, height: 400 };
const rings = (d: string): number => d.split("M").length - 1;
const width = (d: string): number => {
  const xs = [...d.matchAll(/[ML](-?\d+) /g)].map((match) => Number(match[1]));
  return Math.max(...xs) - Math.min(...xs);
};

test("untouched ground is white", () => {
  const ground = groundOf([placedAt(200, 200), placedAt(400, 200, { state: "skipped" })], SHEET);
  expect([ground.charted, ...ground.levels.map(({ d }) => d), ...ground.fading].join("")).toBe("");
});

test("more mastery makes a higher and wider hill", () => {
  const low = groundOf([placedAt(300, 200, { state: "under_way", mastery: 0.5 })], SHEET);
  const high = groundOf([placedAt(300, 200, { state: "mastered", mastery: 1 })], SHEET);
  const lines = (ground: typeof low): number => ground.levels.filter(({ d }) => d !== "").length;
  expect(lines(high)).toBeGreaterThan(lines(low));
  expect(width(high.charted)).toBeGreaterThan(width(low.charted));
  expect(high.levels.findIndex(({ bold }) => bold)).toBe(3);
});

test("the ground lies under the stop and its name", () => {
  const xs = [...groundOf([placedAt(300, 200, { mastery: 1 })], SHEET).charted.matchAll(/[ML](\d+) /g)].map((match) => Number(match[1]));
  expect(Math.abs((Math.max(...xs) + Math.min(...xs)) / 2 - 338)).toBeLessThan(8);
});

test("close hills join, far ones don't", () => {
  const two = (apart: number): number => rings(groundOf([placedAt(150, 200, { mastery: 1 }), placedAt(150 + apart, 200, { mastery: 1 })], SHEET).charted);
  expect([two(120), two(420)]).toEqual([1, 2]);
});

test("what fades is drawn apart, in two broken lines, and raises no ground", () => {
  const ground = groundOf([placedAt(300, 200, { state: "fading", mastery: 1 })], SHEET);
  expect(ground.charted).toBe("");
  expect(ground.fading.map(rings)).toEqual([1, 1]);
});

test("what was passed with every hint is charted all the same, and a mark counts less than a pass", () => {
  expect(weightOf(placedAt(0, 0, { state: "mastered", mastery: 0 }))).toBeGreaterThan(0.3);
  expect(weightOf(placedAt(0, 0, { state: "known" }))).toBeLessThan(weightOf(placedAt(0, 0, { state: "mastered", mastery: 1 })));
});

test("a hill at the sheet's edge stays on it", () => {
  const ys = [...groundOf([placedAt(4, 4, { mastery: 1 })], SHEET).charted.matchAll(/ (-?\d+)/g)].map((match) => Number(match[1]));
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(-8);
});
