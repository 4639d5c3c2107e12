import { expect, test } from "vitest";
import { calendar, curveOf, fadingSaid, leftSaid, lineOf, monthsOver, practiceSaid, radius, stopsSaid, wayOn } from "./model";
import type { AreaProgress, FadingStop, PractisedDay } from "@/api/types";

const stop = (more: Partial<FadingStop>): FadingStop => ({ id: "a/b", title: "Files", recall: 0.7, curve: [], cards: 0, minutes: 5, exercise_id: "a/b/c", exercise_title: "Copy", ...more });
const practised = (day: string, minutes: number): PractisedDay => ({ day, minutes, topics: [], submitted: 1, reviewed: 0 });

test("the stops of an area are said with their states", () => {
  const area = { stops: [{ title: "A", state: "mastered" }, { title: "B", state: "not_yet_written" }] } as AreaProgress;
  expect(stopsSaid(area)).toBe("A: mastered; B: not yet written");
});

test("what is left is said in hours, or minutes where it is less", () => {
  expect([0, 40, 75, 1640].map(leftSaid)).toEqual(["–", "40 min", "1 h", "27 h"]);
});

test("a fading stop is brought back by its cards, or else by an exercise", () => {
  expect(fadingSaid(stop({ cards: 6, minutes: 4 }))).toBe("6 cards, 4 min");
  expect(fadingSaid(stop({}))).toBe("Copy, 5 min");
  expect(wayOn([stop({}), stop({ cards: 2 }), stop({ cards: 10 })])).toEqual({ to: "/review", name: "Review these 12 cards", cards: true });
  expect(wayOn([stop({ exercise_id: null }), stop({})])).toEqual({ to: "/exercise/a/b/c", name: "Do “Copy” again", cards: false });
  expect(wayOn([])).toBeNull();
});

test("the curve is whole up to now and dashed after it", () => {
  const curve = curveOf([{ days: -10, recall: 1 }, { days: 0, recall: 0.5 }, { days: 10, recall: 0.25 }], 100, 40);
  expect(curve).toEqual({ past: "M0.0 0.0L50.0 20.0", ahead: "M50.0 20.0L100.0 30.0", now: { x: 50, y: 20 } });
});

test("the area of a dot grows with the minutes, up to two hours", () => {
  expect(radius(0)).toBe(0);
  expect(radius(1)).toBe(3);
  expect(radius(120) / radius(30)).toBeCloseTo(2);
  expect(radius(600)).toBe(radius(120));
});

test("a calendar has every day from its Monday to today, also over a change of the clocks", () => {
  const dots = calendar("2026-10-19", "2026-10-27", [practised("2026-10-25", 30)]);
  expect(dots.map((dot) => dot.iso)).toHaveLength(9);
  expect(dots.filter((dot) => dot.radius > 0)).toMatchObject([{ iso: "2026-10-25", column: 0, row: 6 }]);
  expect(dots.at(-1)).toMatchObject({ iso: "2026-10-27", column: 1, row: 1 });
});

test("months stand over the week in which they begin, and never over one another", () => {
  const months = monthsOver(calendar("2026-06-01", "2026-11-25", []));
  expect(months.map((month) => month.name)).toEqual(["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]);
  expect(months[1]?.column).toBe(4); // the week of 29 June holds 1 July
  expect(monthsOver(calendar("2026-06-22", "2026-07-20", [])).map((month) => month.name)).toEqual(["Jul"]);
});

test("practice is said in days and hours", () => {
  expect(practiceSaid([], 0)).toContain("Nothing yet");
  expect(practiceSaid([practised("2026-06-01", 20)], 20)).toBe("1 day, 20 minutes since 1 June.");
  expect(practiceSaid([practised("2026-06-01", 20), practised("2026-06-02", 70)], 90)).toBe("2 days, 2 hours since 1 June.");
});

test("the line of time holds the end and what is likely, and its months are apart", () => {
  const line = lineOf("2026-11-25", "2027-03-07", "2027-02-12", "2027-04-16");
  expect(line.name).toBe("7 March");
  expect(line.ticks.map((tick) => tick.name)).toEqual(["25 Nov", "Jan", "Feb", "Mar", "Apr", "May"]);
  expect(line.likely?.from).toBeLessThan(line.ends);
  expect(line.likely?.to).toBeGreaterThan(line.ends);
  expect(lineOf("2026-11-25", "2026-11-26", null, null).ends).toBeGreaterThan(8);
  const years = lineOf("2026-11-25", "2033-03-07", "2030-01-01", null);
  expect(years.name).toBe("7 March 2033");
  expect(years.likely?.to).toBe(560);
  expect(years.ticks.every((tick, index) => index === 0 || tick.x - (years.ticks[index - 1]?.x ?? 0) >= 44)).toBe(true);
});
