import { classOf, isNothing, isPaired, led, type Moment, type Player, type Thing, type Value } from "./model";
import { textOf } from "./words";

/** A value by the way to it: a name in a frame, then keys, indexes or attributes as they are written. */
export interface Path { frame: number; name: string; keys: readonly string[] }

export interface Past { step: number; line: number; text: string }

export const samePath = (one: Path | null, other: Path | null): boolean => one !== null && other !== null
  && one.frame === other.frame && one.name === other.name && one.keys.join("\0") === other.keys.join("\0");

/** A path as one writes it: `index["b"]`, `dog.name`. */
export const pathText = (path: Path): string => path.name + path.keys.join("");

/** The ways on from a thing: how each is written, and what is there. */
export function entries(thing: Thing, things: ReadonlyMap<number, Thing>, most: number): { key: string; value: Value; at: number }[] {
  if (isPaired(thing)) {
    const found: { key: string; value: Value; at: number }[] = [];
    for (let at = 0; at + 1 < thing.cells.length && found.length < most; at += 2) {
      const name = thing.cells[at];
      found.push({ key: thing.kind === "dict" ? `[${textOf(name, things, 30)}]` : `.${String(name)}`, value: thing.cells[at + 1] ?? null, at: at + 1 });
    }
    const of = classOf(thing, things);
    if (of && found.length < most) found.push({ key: ".__class__", value: [of.number], at: -1 });
    return found;
  }
  return thing.cells.slice(0, most).map((value, at) => ({ key: thing.kind === "set" || thing.kind === "frozenset" ? `⟨${textOf(value, things, 30)}⟩` : `[${at}]`, value, at }));
}

/** What is at the end of a path now; undefined where it leads nowhere. */
export function valueAt(path: Path, moment: Moment): Value | undefined {
  let value = moment.stack.find((frame) => frame.number === path.frame)?.names.get(path.name);
  for (const key of path.keys) {
    const number = led(value);
    const thing = number === null ? undefined : moment.things.get(number);
    if (!thing) return undefined;
    value = entries(thing, moment.things, Infinity).find((entry) => entry.key === key)?.value;
  }
  return isNothing(value) ? undefined : value;
}

/** Every step at which a value became another, with the line that had run. */
export function pastOf(path: Path, player: Player): Past[] {
  const found: Past[] = [];
  let last: string | null = null;
  for (const moment of player.all()) {
    if (last !== null && !moment.bound.length && !moment.changes.length && !moment.elsewhere.length) continue;
    const value = valueAt(path, moment);
    if (value === undefined) continue;
    const text = textOf(value, moment.things);
    if (text !== last) {
      found.push({ step: moment.step, line: moment.ran ?? moment.next ?? moment.stack.at(-1)?.line ?? 0, text });
      last = text;
    }
  }
  return found;
}

/** The step of the next change after a step (or before it, backwards); the last (or first) step where there is none. */
export function nextChange(past: readonly Past[], step: number, direction: 1 | -1, length: number): number {
  if (direction > 0) return past.find((each) => each.step > step)?.step ?? length - 1;
  return past.findLast((each) => each.step < step)?.step ?? 0;
}

/** What to look at first: the value that first differs, else the one that the program changes last. */
export function firstPath(player: Player, divergence: { frame: number; name: string } | null): Path | null {
  if (divergence && divergence.name && divergence.frame >= 0) return { frame: divergence.frame, name: divergence.name, keys: [] };
  let path: Path | null = null;
  for (const moment of player.all()) {
    const top = moment.stack.at(-1);
    const name = moment.bound.at(-1);
    if (top && name && top.names.has(name)) path = { frame: top.number, name, keys: [] };
  }
  return path;
}

/** How many changes fall into each part of the way: heights from 0 to 1 for a density strip. */
export function density(steps: readonly number[], length: number, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const step of steps) {
    const part = Math.min(parts - 1, Math.floor((step / Math.max(1, length)) * parts));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
