import { classOf, hasData, isBase, isNew, isPaired, led, toldChanges, type Frame, type Moment, type Thing, type Value } from "./model";
import { frameName, lineName, textOf, type Played } from "./words";

export interface Row { name: string; text: string; dot: boolean; y: number; hot: boolean; bound: boolean }
export interface FrameBox { key: string; name: string; waits: string; active: boolean; x: number; y: number; width: number; height: number; head: number; rows: Row[]; note: string }
export interface Cell { x: number; y: number; width: number; height: number; text: string; index: string; dot: boolean; hot: boolean; changed: boolean; between: boolean }
export interface ThingBox { number: number; label: string; x: number; y: number; width: number; height: number; cells: Cell[]; joined: boolean; touched: boolean; caption: string[] }
export interface Arrow { key: string; path: string; hot: boolean }
export interface Picture { width: number; height: number; frames: FrameBox[]; boxes: ThingBox[]; arrows: Arrow[]; objectsAt: number; left: number; compact: boolean }

/** Where things begin: on the page, and in a lesson. */
interface Measures { frame: number; objects: number; first: number; top: number; column: number }
const WIDE: Measures = { frame: 184, objects: 230, first: 264, top: 44, column: 74 };
const COMPACT: Measures = { frame: 128, objects: 128, first: 172, top: 2, column: 44 };
/** As wide as the note that stands where no object is: a phone's pane has room for it. */
const NOTHING_YET = 100;
const GAP = 16, ROW = 36, BETWEEN = 44;
/** Frames, rows of a frame and objects that are drawn; the table has all. */
const FRAMES = 7, ROWS = 14, OBJECTS_MOST = 60;
const FIRST_CELLS = 8, LAST_CELLS = 2, WIDEST = 520;
const CHARACTER = 8.4;

interface Source { x: number; y: number; to: number; key: string; changed: boolean }

/** Whether a value is worth a place in the picture: functions, modules and classes without data are in the table alone. */
function isShown(value: Value, things: ReadonlyMap<number, Thing>): boolean {
  const number = led(value);
  if (number !== null) {
    const thing = things.get(number);
    return thing !== undefined && (thing.kind === "class" ? hasData(thing, things) : thing.kind !== "function" || thing.cells.length > 0);
  }
  return !(Array.isArray(value) && typeof value[0] === "string" && value.length === 1 && /^(function|class|module) /.test(value[0]));
}

/** Stack and objects of a moment, each in its place. */
export function pictureOf(replay: Played, moment: Moment, compact = false): Picture {
  const measures = compact ? COMPACT : WIDE;
  const sources: Source[] = [];
  const frames = stackOf(replay, moment, sources, measures);
  const changes = toldChanges(moment);
  const touched = new Map(changes.map((change) => [change[0], change]));
  const boxes = new Map<number, ThingBox>();
  let column = sources.filter((source) => moment.things.has(source.to)).map((source) => ({ ...source, at: measures.first }));
  let left = 0, first = true;
  while (column.length) {
    const next: (Source & { at: number })[] = [];
    for (const source of column) {
      const thing = moment.things.get(source.to);
      if (!thing || boxes.has(thing.number)) continue;
      if (boxes.size >= OBJECTS_MOST) {
        left += 1;
        continue;
      }
      const wanted = first ? measures.top + 20 : Math.max(measures.top + 20, source.y - 20);
      const inside: Source[] = [];
      const sized = boxOf(thing, moment, source.at, wanted, touched, []);
      const box = boxOf(thing, moment, source.at, free(sized, boxes), touched, inside);
      boxes.set(thing.number, box);
      next.push(...inside.map((each) => ({ ...each, at: box.x + box.width + measures.column })));
    }
    sources.push(...next);
    column = next.filter((source) => !boxes.has(source.to) && moment.things.has(source.to));
    first = false;
  }
  const hot = hotThings(moment, new Set(changes.filter((change) => !isNew(change)).map((change) => change[0])), boxes);
  const arrows = arrowsOf(sources, boxes, hot);
  for (const frame of frames) for (const row of frame.rows) row.hot = arrows.hotKeys.has(`${frame.key}.${row.name}`);
  for (const box of boxes.values()) box.cells.forEach((cell, at) => (cell.hot = arrows.hotKeys.has(`${box.number}:${at}`)));
  const right = Math.max(compact ? measures.frame : measures.objects + (boxes.size ? 160 : NOTHING_YET), ...[...boxes.values()].map((box) => box.x + box.width), arrows.right);
  const bottom = Math.max(...frames.map((frame) => frame.y + frame.height), ...[...boxes.values()].map((box) => box.y + box.height + box.caption.length * 16), measures.top);
  return { width: right + 20, height: bottom + 20, frames, boxes: [...boxes.values()], arrows: arrows.drawn, objectsAt: measures.objects, left, compact };
}

/** The first place from where a box wants to be downwards at which it covers no other. */
function free(box: ThingBox, boxes: ReadonlyMap<number, ThingBox>): number {
  let y = box.y;
  for (let moved = true; moved;) {
    moved = false;
    for (const other of boxes.values()) {
      const beside = other.x >= box.x + box.width + 16 || other.x + other.width + 16 <= box.x;
      const foot = other.y + other.height + other.caption.length * 16 + BETWEEN;
      if (!beside && y < foot && y + box.height + box.caption.length * 16 + BETWEEN > other.y) {
        y = foot;
        moved = true;
      }
    }
  }
  return y;
}

function stackOf(replay: Played, moment: Moment, sources: Source[], measures: Measures): FrameBox[] {
  const all = moment.stack;
  const shown: (Frame | number)[] = all.length <= FRAMES ? [...all] : [...all.slice(0, 1), all.length - FRAMES + 1, ...all.slice(-(FRAMES - 2))];
  const boxes: FrameBox[] = [];
  let y = measures.top;
  for (const frame of shown) {
    if (typeof frame === "number") {
      boxes.push({ key: "between", name: "", waits: "", active: false, x: 0, y, width: measures.frame, height: ROW, head: ROW, rows: [], note: `${frame} frames between` });
      y += ROW + GAP;
      continue;
    }
    const active = frame === all.at(-1);
    const box = frameBox(replay, moment, frame, active, y, sources, measures);
    boxes.push(box);
    y += box.height + GAP;
  }
  return boxes;
}

function frameBox(replay: Played, moment: Moment, frame: Frame, active: boolean, y: number, sources: Source[], measures: Measures): FrameBox {
  const key = `f${frame.number}`;
  const head = active ? ROW : BETWEEN;
  const names = [...frame.names].filter(([name, value]) => isShown(value, moment.things) || (active && moment.bound.includes(name)));
  if (active && moment.event !== 1 && (moment.event === 2 || moment.event === 4)) names.push([moment.event === 2 ? "returns" : "yields", moment.value]);
  const rows = names.slice(0, ROWS).map(([name, value], index): Row => {
    const number = led(value);
    const at = y + head + index * ROW + ROW / 2;
    const dot = number !== null && moment.things.has(number) && isShown(value, moment.things);
    const bound = active && (moment.bound.includes(name) || index >= frame.names.size);
    if (dot) sources.push({ x: measures.frame - 18, y: at, to: number, key: `${key}.${name}`, changed: bound });
    return { name, text: dot ? "" : textOf(value, moment.things, Math.max(5, Math.floor((measures.frame - 30) / CHARACTER) - name.length)), dot, y: at, hot: false, bound };
  });
  const more = names.length - rows.length;
  return {
    key, name: frameName(replay, frame.code), waits: active ? "" : `waits at ${lineName(replay, frame.line).replace(/^[LT]/, (first) => first.toLowerCase())}`, active, x: 0, y, width: measures.frame,
    head, height: head + rows.length * ROW + (more > 0 ? ROW : 0), rows, note: more > 0 ? `and ${more} more names` : "",
  };
}

type Touched = ReadonlyMap<number, Moment["changes"][number]>;

function boxOf(thing: Thing, moment: Moment, x: number, y: number, touched: Touched, next: Source[]): ThingBox {
  const change = touched.get(thing.number);
  const changedFrom = change && !isNew(change) ? (change[1] as number) : Infinity;
  const changedTo = change && !isNew(change) ? changedFrom + change[3].length : -1;
  const changed = (at: number): boolean => at >= changedFrom && at < changedTo;
  const cell = (value: Value | undefined, at: number, place: Omit<Cell, "text" | "dot" | "hot" | "changed" | "between">, cells: Cell[]): void => {
    const number = led(value);
    const dot = number !== null && moment.things.has(number) && value !== undefined && isShown(value, moment.things);
    if (dot) next.push({ x: place.x + place.width / 2, y: place.y + place.height / 2, to: number, key: `${thing.number}:${cells.length}`, changed: changed(at) });
    cells.push({ ...place, text: dot ? "" : textOf(value, moment.things, 16), dot, hot: false, changed: changed(at), between: false });
  };
  const box = isPaired(thing) ? pairBox(thing, moment, x, y, cell) : rowBox(thing, moment, x, y, cell);
  return { ...box, number: thing.number, label: labelOf(thing), x, y, touched: change !== undefined, caption: captionOf(change) };
}

type Put = (value: Value | undefined, at: number, place: Omit<Cell, "text" | "dot" | "hot" | "changed" | "between">, cells: Cell[]) => void;
type Shape = Pick<ThingBox, "cells" | "width" | "height" | "joined">;

const labelOf = (thing: Thing): string => thing.label;
const widthOf = (text: string, least: number): number => Math.max(least, Math.ceil(text.length * CHARACTER) + 24);

/** Which members are drawn, and how many stay out between them. */
function drawn(count: number, total: number): { places: number[]; between: number } {
  if (total <= FIRST_CELLS + LAST_CELLS) return { places: [...Array(count).keys()], between: 0 };
  const last = [...Array(Math.min(LAST_CELLS, Math.max(0, count - FIRST_CELLS))).keys()].map((at) => count - Math.min(LAST_CELLS, count - FIRST_CELLS) + at);
  return { places: [...Array(FIRST_CELLS).keys(), ...(total > count ? [] : last)], between: total - FIRST_CELLS - (total > count ? 0 : last.length) };
}

function rowBox(thing: Thing, moment: Moment, x: number, y: number, put: Put): Shape {
  const cells: Cell[] = [];
  const order = thing.kind === "set" || thing.kind === "frozenset";
  const { places, between } = drawn(thing.cells.length, thing.total);
  const width = (value: Value | undefined): number => led(value) !== null ? 44 : widthOf(textOf(value, moment.things, 16), 40);
  const across = places.reduce((sum, at) => sum + width(thing.cells[at]), between ? 64 : 0);
  if (!places.length) return { cells: [{ ...emptyCell(x, y), text: "empty" }], width: 64, height: ROW, joined: false };
  if (across <= WIDEST) {
    const height = order ? ROW : 46;
    let at = x;
    places.forEach((place, index) => {
      if (between && index === FIRST_CELLS) at = gap(cells, at, y, 64, height, between);
      put(thing.cells[place], place, { x: at, y, width: width(thing.cells[place]), height, index: order ? "" : String(place) }, cells);
      at += width(thing.cells[place]);
    });
    if (between && places.length <= FIRST_CELLS) at = gap(cells, at, y, 64, height, between);
    return { cells, width: at - x, height, joined: order };
  }
  const wide = Math.min(WIDEST, Math.max(...places.map((at) => width(thing.cells[at])), 64) + 34);
  let at = y;
  places.forEach((place, index) => {
    if (between && index === FIRST_CELLS) at = down(cells, x, at, wide, between);
    put(thing.cells[place], place, { x, y: at, width: wide, height: ROW, index: order ? "" : String(place) }, cells);
    at += ROW;
  });
  if (between && places.length <= FIRST_CELLS) at = down(cells, x, at, wide, between);
  return { cells, width: wide, height: at - y, joined: false };
}

/** What a box shows in pairs, with the place of each among the cells. An object leads to its class, and a class to its bases, where these hold something. */
function pairsOf(thing: Thing, things: ReadonlyMap<number, Thing>): { key: Value; value: Value; at: number }[] {
  const found: { key: Value; value: Value; at: number }[] = [];
  for (let at = 0; at + 1 < thing.cells.length; at += 2) {
    const key = thing.cells[at] ?? null, value = thing.cells[at + 1] ?? null, base = thing.kind === "class" && isBase(key);
    if (!base || isShown(value, things)) found.push({ key: base ? "base" : key, value, at });
  }
  const of = classOf(thing, things);
  if (of) found.push({ key: "class", value: [of.number], at: -2 });
  return found;
}

function pairBox(thing: Thing, moment: Moment, x: number, y: number, put: Put): Shape {
  const cells: Cell[] = [];
  const pairs = pairsOf(thing, moment.things);
  const total = thing.total > thing.cells.length ? thing.total : pairs.length;
  if (!pairs.length) return { cells: [{ ...emptyCell(x, y), text: "empty" }], width: 64, height: ROW, joined: false };
  const { places, between } = drawn(pairs.length, total);
  const shown = places.flatMap((at) => pairs[at] ?? []);
  const name = (key: Value): string => thing.kind === "dict" ? textOf(key, moment.things, 18) : String(key).slice(0, 18);
  const keys = Math.max(...shown.map((pair) => widthOf(name(pair.key), 58)));
  const values = Math.max(...shown.map(({ value }) => led(value) !== null ? 44 : widthOf(textOf(value, moment.things, 16), 44)));
  let at = y;
  shown.forEach((pair, index) => {
    if (between && index === FIRST_CELLS) at = down(cells, x, at, keys + values, between);
    if (thing.kind === "dict") put(pair.key, pair.at, { x, y: at, width: keys, height: 40, index: "" }, cells);
    else cells.push({ x, y: at, width: keys, height: 40, text: name(pair.key), index: "", dot: false, hot: false, changed: false, between: false });
    put(pair.value, pair.at + 1, { x: x + keys, y: at, width: values, height: 40, index: "" }, cells);
    at += 40;
  });
  if (between && shown.length <= FIRST_CELLS) at = down(cells, x, at, keys + values, between);
  return { cells, width: keys + values, height: at - y, joined: false };
}

const emptyCell = (x: number, y: number): Cell => ({ x, y, width: 64, height: ROW, text: "", index: "", dot: false, hot: false, changed: false, between: true });

function gap(cells: Cell[], x: number, y: number, width: number, height: number, between: number): number {
  cells.push({ ...emptyCell(x, y), width, height, text: `… ${between}` });
  return x + width;
}

function down(cells: Cell[], x: number, y: number, width: number, between: number): number {
  cells.push({ ...emptyCell(x, y), width, text: `… ${between} more` });
  return y + ROW;
}

function captionOf(change: Moment["changes"][number] | undefined): string[] {
  if (!change) return [];
  if (isNew(change)) return ["made in this step"];
  const [, , removed, cells] = change as readonly [number, number, number, Value[]];
  return [removed && !cells.length ? "lost a value" : cells.length && !removed ? "got a value" : "changed", "in this step"];
}

/** Things that changed, and those that lead to them. */
function hotThings(moment: Moment, changed: Set<number>, boxes: ReadonlyMap<number, ThingBox>): Set<number> {
  const hot = new Set(changed);
  for (let grew = changed.size > 0; grew;) {
    grew = false;
    for (const number of boxes.keys()) {
      if (!hot.has(number) && moment.things.get(number)?.cells.some((cell) => hot.has(led(cell) ?? -1))) grew = !!hot.add(number);
    }
  }
  return hot;
}

function arrowsOf(sources: readonly Source[], boxes: ReadonlyMap<number, ThingBox>, hot: ReadonlySet<number>): { drawn: Arrow[]; hotKeys: Set<string>; right: number } {
  const incoming = new Map<number, number>();
  let right = 0;
  const hotKeys = new Set<string>();
  const drawn: Arrow[] = [];
  for (const source of sources) {
    const box = boxes.get(source.to);
    if (!box) continue;
    const order = incoming.get(source.to) ?? 0;
    incoming.set(source.to, order + 1);
    const y = box.y + Math.min(box.height - 6, Math.min(box.height / 2, 22) + (order % 4) * Math.min(10, box.height / 5));
    const isHot = hot.has(source.to) || source.changed;
    if (isHot) hotKeys.add(source.key);
    const reach = Math.max(40, Math.abs(box.x - source.x) * 0.55);
    const bend = source.x + 70, back = box.x + box.width;
    if (box.x <= source.x) right = Math.max(right, ...[0.2, 0.4, 0.6, 0.8].map((at) => along(at, source.x, bend, back + 60, back + 3)));
    const path = box.x > source.x
      ? `M${source.x} ${source.y}C${source.x + reach} ${source.y} ${box.x - reach} ${y} ${box.x - 3} ${y}`
      : `M${source.x} ${source.y}C${bend} ${source.y} ${back + 60} ${y} ${back + 3} ${y}`;
    drawn.push({ key: source.key, path, hot: isHot });
  }
  return { drawn, hotKeys, right };
}

/** Where a cubic curve is, a part of the way along it. Source: Bézier's formula. */
function along(at: number, from: number, one: number, other: number, to: number): number {
  const left = 1 - at;
  return left ** 3 * from + 3 * left ** 2 * at * one + 3 * left * at ** 2 * other + at ** 3 * to;
}
