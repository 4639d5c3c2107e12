import { expect, test } from "vitest";
import { areaLettering, beside, detailOf, FARTHEST, fitting, lettering, NEAREST, stepped, zoomIn, type Box } from "./sight";

test("under 0.6 names go, under 0.35 stops are dots", () => {
  expect([1, 0.6, 0.59, 0.35, 0.34].map(detailOf)).toEqual(["names", "names", "rings", "rings", "dots"]);
});

test("all of it fits, and it isn't blown up", () => {
  expect(fitting({ width: 600, height: 900 }, { width: 1200, height: 900 })).toBe(0.5);
  expect(fitting({ width: 5000, height: 5000 }, { width: 100, height: 100 })).toBe(1.25);
  expect(fitting({ width: 0, height: 0 }, { width: 100, height: 100 })).toBe(1);
});

test("steps end at the nearest and the farthest", () => {
  expect(stepped(stepped(1, true), false)).toBeCloseTo(1);
  expect([stepped(NEAREST, true), stepped(FARTHEST, false)]).toEqual([NEAREST, FARTHEST]);
});

test("lettering grows a little where the sheet is far, and no further than labels have room", () => {
  expect(lettering(14, 1)).toBe(14);
  expect(lettering(14, 0.84) * 0.84).toBeCloseTo(12);
  expect(lettering(14, 0.6)).toBeCloseTo(14 * 1.08);
  expect(areaLettering(19, 0.5) * 0.5).toBeGreaterThanOrEqual(14);
});

test.each([["1.5", 1.5], ["99", NEAREST], ["", null], ["near", null], ["-1", null], [null, null]])("an address that says %s means %s", (said, zoom) => {
  expect(zoomIn(said)).toBe(zoom);
});

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const covers = (place: { left: number; top: number }, size: { width: number; height: number }, other: Box): boolean =>
  place.left < other.right && other.left < place.left + size.width && place.top < other.bottom && other.top < place.top + size.height;

const PANEL = { width: 300, height: 300 };

test("the panel covers neither its stop nor the neighbours on the course", () => {
  const stop = box(500, 400, 140, 30);
  const neighbours = [box(380, 350, 110, 30), box(650, 440, 140, 30)];
  const place = beside({ stop, neighbours, others: [] }, PANEL, box(0, 0, 1100, 850));
  for (const other of [stop, ...neighbours]) expect(covers(place, PANEL, other)).toBe(false);
});

test.each([[2, 2], [960, 2], [2, 820], [960, 820]])("beside a stop at %d, %d the panel stays in sight", (left, top) => {
  const place = beside({ stop: box(left, top, 130, 28), neighbours: [], others: [] }, PANEL, box(0, 0, 1100, 850));
  expect(place.left >= 0 && place.top >= 0 && place.left + 300 <= 1100 && place.top + 300 <= 850).toBe(true);
  expect(covers(place, PANEL, box(left, top, 130, 28))).toBe(false);
});

test("where one has scrolled, the panel stands where one looks", () => {
  const place = beside({ stop: box(1500, 1200, 130, 28), neighbours: [], others: [] }, PANEL, box(1000, 900, 800, 600));
  expect(place.left >= 1000 && place.left + 300 <= 1800).toBe(true);
});

test("of two places that are equally near, the panel takes the one that covers fewer names", () => {
  const stop = box(500, 400, 140, 30);
  const crowd = [box(660, 400, 140, 30), box(660, 460, 140, 30), box(660, 350, 140, 30)];
  expect(beside({ stop, neighbours: [], others: crowd }, PANEL, box(0, 0, 1100, 850)).left).toBeLessThan(500);
});

test("at the sheet's edge, where neighbours stand on the other side, the panel stands beside them", () => {
  const [stop, neighbours] = [box(40, 200, 180, 30), [box(200, 150, 180, 30), box(190, 250, 160, 40)]];
  const place = beside({ stop, neighbours, others: [] }, PANEL, box(0, 0, 1100, 850));
  for (const other of [stop, ...neighbours]) expect(covers(place, PANEL, other)).toBe(false);
});
