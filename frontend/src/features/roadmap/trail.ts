import { STATE_WORDS } from "./model";
import type { Around, Box } from "./sight";
import type { MapLayout, Roadmap, RoadmapStop, StopPlace } from "@/api/types";

/** A stop with the place where it stands. */
export interface PlacedStop { stop: RoadmapStop; place: StopPlace }

/** A straight line of the map, shortened so that it leaves the circles at its ends clear. */
export interface Line { id: string; from: string; to: string; d: string }
export interface Leg extends Line { behind: boolean }
export interface Path extends Line { always: boolean }

export type Special = "start" | "finish" | null;

export const ON_COURSE = 8;
export const OFF_COURSE = 6.5;
/** A leg stops this short of a circle, like an overprint. */
const SHORT = 4;
const CONTROL = 15;
/** A path that comes closer to a stop bows by so much. */
const CLEAR = 13;
const BOW = 48;
const TRIANGLE = 16;
const DOUBLE = 15.5;

/** The stops that have a place, in the learner's order. */
export function placed(roadmap: Roadmap, layout: MapLayout): PlacedStop[] {
  const stops = new Map(roadmap.areas.flatMap((area) => area.stops).map((stop) => [stop.id, stop]));
  return layout.stops.flatMap((place) => {
    const stop = stops.get(place.id);
    return stop ? [{ stop, place }] : [];
  });
}

/** The course: the numbered stops, by number. */
export function courseOf(all: PlacedStop[]): PlacedStop[] {
  return all.filter(({ stop }) => stop.number !== null).toSorted((a, b) => (a.stop.number ?? 0) - (b.stop.number ?? 0));
}

/** The triangle at the start and the double circle at the finish give way to the control circle. */
export function specialOf({ stop }: PlacedStop, course: PlacedStop[]): Special {
  if (stop.suggested || course.length < 2) return null;
  if (stop.id === course[0]?.stop.id) return "start";
  return stop.id === course.at(-1)?.stop.id ? "finish" : null;
}

/** How far from a stop's centre lines begin. */
function reach(one: PlacedStop, course: PlacedStop[]): number {
  const special = specialOf(one, course);
  const radius = one.stop.suggested ? CONTROL : special === "start" ? TRIANGLE : special === "finish" ? DOUBLE : one.stop.number === null ? OFF_COURSE : ON_COURSE;
  return radius + SHORT;
}

type Point = [number, number];

function between(a: PlacedStop, b: PlacedStop, course: PlacedStop[], turns: Point[] = []): string {
  const [start, end]: [Point, Point] = [[a.place.x, a.place.y], [b.place.x, b.place.y]];
  const off = towards(start, turns[0] ?? end, reach(a, course));
  const on = towards(end, turns.at(-1) ?? start, reach(b, course));
  return `M${said(off)}${turns.map((turn) => `L${said(turn)}`).join("")}L${said(on)}`;
}

/** The point that lies so far on the way from one to another. */
function towards([x, y]: Point, [tx, ty]: Point, distance: number): Point {
  const length = Math.hypot(tx - x, ty - y) || 1;
  return [x + ((tx - x) / length) * distance, y + ((ty - y) / length) * distance];
}

const said = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A path's line; where it would run through other stops it bows towards the middle of their area, away from their names. */
function bowed(a: PlacedStop, b: PlacedStop, all: PlacedStop[], course: PlacedStop[]): string {
  const straight = between(a, b, course);
  const [dx, dy] = [b.place.x - a.place.x, b.place.y - a.place.y];
  const length = Math.hypot(dx, dy) || 1;
  const met = all.find(({ place }) => {
    const [px, py] = [place.x - a.place.x, place.y - a.place.y];
    const share = (px * dx + py * dy) / (length * length);
    return place.id !== a.place.id && place.id !== b.place.id && share > 0 && share < 1 && Math.abs(px * dy - py * dx) / length < CLEAR;
  });
  if (!met) return straight;
  const aside = (met.place.side === "right" ? -1 : 1) * Math.sign(dy || 1) * BOW;
  const middle = `${((a.place.x + b.place.x + 2 * aside * (dy / length)) / 2).toFixed(1)} ${((a.place.y + b.place.y - 2 * aside * (dx / length)) / 2).toFixed(1)}`;
  return straight.replace("L", `Q${middle} `);
}

/** The legs of the course, thinner up to the suggested stop. Where they would run across what isn't on it they turn. */
export function legsOf(course: PlacedStop[], layout: MapLayout): Leg[] {
  const ways = new Map((layout.ways ?? []).map(({ before, after, points }) => [`${before} ${after}`, points.map(([x = 0, y = 0]): Point => [x, y])]));
  const next = course.find(({ stop }) => stop.suggested)?.stop.number ?? null;
  return course.slice(1).map((to, index) => {
    const from = course[index] ?? to;
    const behind = next === null ? course.every(({ stop }) => isDone(stop)) : (to.stop.number ?? 0) <= next;
    const id = `${from.stop.id} ${to.stop.id}`;
    return { id, from: from.stop.id, to: to.stop.id, d: between(from, to, course, ways.get(id)), behind };
  });
}

const isDone = (stop: RoadmapStop): boolean => ["mastered", "fading", "known", "skipped"].includes(stop.state);

/** Every stop that has to come before, directly or through others. */
export function ancestorsOf(id: string, stops: Map<string, RoadmapStop>): Set<string> {
  const found = new Set<string>();
  const ask = [...(stops.get(id)?.requires ?? [])];
  for (let one = ask.pop(); one !== undefined; one = ask.pop()) {
    if (found.has(one) || !stops.has(one)) continue;
    found.add(one);
    ask.push(...(stops.get(one)?.requires ?? []));
  }
  return found;
}

/** Prerequisites as dashed paths: none that another prerequisite implies, and none along a leg of the course. */
export function pathsOf(all: PlacedStop[], layout: MapLayout, course: PlacedStop[]): Path[] {
  const where = new Map(all.map((one) => [one.stop.id, one]));
  const stops = new Map(all.map(({ stop }) => [stop.id, stop]));
  const above = new Map(all.map(({ stop }) => [stop.id, ancestorsOf(stop.id, stops)]));
  const legs = new Set(course.slice(1).map((to, index) => `${course[index]?.stop.id ?? ""} ${to.stop.id}`));
  return layout.footpaths.flatMap(({ before, after, always }) => {
    const [from, to] = [where.get(before), where.get(after)];
    if (!from || !to || legs.has(`${before} ${after}`)) return [];
    if (to.stop.requires.some((other) => other !== before && above.get(other)?.has(before))) return [];
    return [{ id: `${before} ${after}`, from: before, to: after, d: bowed(from, to, all, course), always }];
  });
}

/** The paths that are drawn: those that always are, and the way to the stop in focus. */
export function shownPaths(paths: Path[], focus: string | null, needed: Set<string>): { path: Path; ink: boolean }[] {
  const onTheWay = (path: Path): boolean => focus !== null && needed.has(path.from) && (path.to === focus || needed.has(path.to));
  return paths.filter((path) => path.always || onTheWay(path)).map((path) => ({ path, ink: onTheWay(path) }));
}

/** The stop that an arrow leads to: right and left along the course, down and up along everything, Home and End to the course's ends. */
export function along(all: PlacedStop[], course: PlacedStop[], from: string | null, key: string): string | null {
  const order = all.map(({ stop }) => stop.id);
  const here = from === null ? -1 : order.indexOf(from);
  const walk = key === "ArrowDown" || key === "ArrowUp" ? order : course.map(({ stop }) => stop.id);
  if (key === "Home") return walk[0] ?? null;
  if (key === "End") return walk.at(-1) ?? null;
  if (here < 0) return walk[0] ?? null;
  const onwards = key === "ArrowRight" || key === "ArrowDown";
  const rest = onwards ? walk.filter((id) => order.indexOf(id) > here) : walk.filter((id) => order.indexOf(id) < here).toReversed();
  return rest[0] ?? from;
}

/** All that a stop's picture says, in words. */
export function saidOf(stop: RoadmapStop, chosen = false): string {
  const parts = [
    stop.number === null ? stop.title : `Stop ${stop.number}: ${stop.title}`, STATE_WORDS[stop.state],
    stop.suggested && "suggested next", stop.starred && "starred", stop.note && "with a note", chosen && "chosen",
  ];
  return parts.filter(Boolean).join(", ");
}

/** A figure of a stop's number and the air after it, at the map's own size. */
const FIGURE = 8.5;
const AFTER_NUMBER = 6;

/** Where a stop's name begins: after its number beside it, which is as wide as its figures; else where the map says. */
export function nameAt({ stop, place }: PlacedStop): number {
  if (stop.number === null) return place.number_x;
  if (place.number_y !== place.y) return place.label_x;
  const out = place.side === "right" ? 1 : -1;
  const after = place.number_x + out * (FIGURE * String(stop.number).length + AFTER_NUMBER);
  return out > 0 ? Math.min(after, place.label_x) : Math.max(after, place.label_x);
}

/** The stops that a stop opens: those that need it. */
export function openedBy(id: string, all: PlacedStop[]): RoadmapStop[] {
  return all.flatMap(({ stop }) => (stop.requires.includes(id) ? [stop] : []));
}

/** How far a stop is, in words: what fades says how much is left, the others how many exercises are passed. */
export function standingOf(stop: RoadmapStop): string {
  const word = STATE_WORDS[stop.state];
  if (stop.recall !== null) return `${word}, ${Math.round(stop.recall * 100)} % recall`;
  return stop.exercises_total > 0 ? `${word}, ${stop.exercises_passed} of ${stop.exercises_total} exercises passed` : word;
}

/** Where the chosen stops are taken along. */
export function takeAlong(chosen: Iterable<string>): string {
  return `/exports?topics=${[...chosen].join(",")}`;
}

const LETTER = 8;

/** What a stop and its name take, near enough for something to stand beside it. */
function boxOf({ place }: PlacedStop, zoom: number, lineHeight: number): Box {
  const wide = Math.max(...place.lines.map((line) => line.length), 0) * LETTER;
  const [left, right] = place.side === "right" ? [place.x - CONTROL, place.label_x + wide] : [place.label_x - wide, place.x + CONTROL];
  const [top, bottom] = [Math.min(place.y - CONTROL, place.label_y - lineHeight / 2), Math.max(place.y + CONTROL, place.label_y + (place.lines.length - 0.5) * lineHeight)];
  return { left: left * zoom, top: top * zoom, right: right * zoom, bottom: bottom * zoom };
}

/** A stop's box, those of the stops before and after it on the course, and everybody else's. */
export function boxesAround(one: PlacedStop, all: PlacedStop[], course: PlacedStop[], zoom: number, lineHeight: number): Around {
  const at = course.findIndex(({ stop }) => stop.id === one.stop.id);
  const sides = at < 0 ? [] : [course[at - 1], course[at + 1]].filter((side) => side !== undefined);
  const boxes = (some: PlacedStop[]): Box[] => some.map((side) => boxOf(side, zoom, lineHeight));
  return { stop: boxOf(one, zoom, lineHeight), neighbours: boxes(sides), others: boxes(all.filter((other) => other !== one && !sides.includes(other))) };
}
