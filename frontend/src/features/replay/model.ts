import type { Replay } from "@/api/types";

/** A value as recorded: itself; [object]; [text] of what can't change; [text, length] of a long string; [] for nothing. */
export type Value = null | boolean | number | string | readonly [] | readonly [number | string] | readonly [string, number];
/** An object that is new, [object, kind, class's name or object, cells, total?], or changed, [object, at, removed, cells, total?]. */
export type Change = readonly [number, string, string | number, Value[], number?] | readonly [number, number, number, Value[], number?];

export const LINE = 0, CALL = 1, RETURN = 2, EXCEPTION = 3, YIELD = 4, UNWOUND = 5;
const leaves = (event: number): boolean => event === RETURN || event === YIELD || event === UNWOUND;

export interface Frame { number: number; code: number; line: number; names: Map<string, Value> }

export interface Thing {
  number: number;
  kind: string;
  name: string;
  /** As it is called on the page: "list 2". */
  label: string;
  cells: readonly Value[];
  /** Members in all; `cells` may hold the first alone. */
  total: number;
  /** An object's class, where that is a thing too. */
  of: number | null;
}

/** What is to be seen at one step. */
export interface Moment {
  step: number;
  event: number;
  /** Outermost first. */
  stack: readonly Frame[];
  things: ReadonlyMap<number, Thing>;
  /** The line that has just run; none has where an exception took it elsewhere. */
  ran: number | null;
  next: number | null;
  /** Names that this step bound in the frame on top. */
  bound: readonly string[];
  /** Names that it bound in frames below, by `global` and `nonlocal` or in the line that calls: frame, name. */
  elsewhere: readonly (readonly [number, string])[];
  changes: readonly Change[];
  /** For each change, what stood where it took something away. */
  lost: readonly (readonly Value[])[];
  value: Value;
  error: readonly [string, string] | null;
  /** A generator's frame that goes on, or an exception that comes out of a call. */
  goesOn: boolean;
  /** Of a generator's frame that goes on, the names that something else was bound to: by what it was sent. */
  received: readonly string[];
}

const PAIRED = new Set(["dict", "object", "class", "function", "generator"]);
/** Whether a thing's cells are key, value, key, value. */
export const isPaired = (thing: Thing): boolean => PAIRED.has(thing.kind);
export const isNew = (change: Change): boolean => typeof change[1] === "string";
/** The object that a value leads to, or null. */
export function led(value: Value | undefined): number | null {
  return Array.isArray(value) && value.length === 1 && typeof value[0] === "number" ? value[0] : null;
}
/** A class's bases stand before its attributes, under names that begin so. */
const BASES = "__bases__[";
export const isBase = (name: Value | undefined): boolean => typeof name === "string" && name.startsWith(BASES);
/** Whether a class, or one that it was made from, holds something of its own. */
export function hasData(thing: Thing | undefined, things: ReadonlyMap<number, Thing>): boolean {
  if (thing?.kind !== "class") return false;
  return thing.cells.some((cell, at) => at % 2 === 0 && (isBase(cell) ? hasData(things.get(led(thing.cells[at + 1]) ?? -1), things) : true));
}
/** An object's class, where that or a base of it holds something. */
export function classOf(thing: Thing, things: ReadonlyMap<number, Thing>): Thing | undefined {
  const of = thing.of === null ? undefined : things.get(thing.of);
  return hasData(of, things) ? of : undefined;
}
export const isNothing = (value: Value | undefined): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

interface State {
  step: number;
  stack: Frame[];
  things: Map<number, Thing>;
  asleep: Map<number, Frame>;
  counts: Map<string, number>;
  leaving: boolean;
  before: number;
}

type Raw = readonly unknown[];
const KEYFRAME = 256;

/** Plays a recording: any step, forwards and backwards, from the nearest of the states that it keeps. */
export class Player {
  readonly length: number;
  private readonly steps: readonly Raw[];
  private readonly kept = new Map<number, State>();
  private state: State = fresh();
  private moment: Moment | null = null;

  constructor(replay: Pick<Replay, "steps">) {
    this.steps = replay.steps;
    this.length = replay.steps.length;
    this.kept.set(-1, fresh());
  }

  /** What is to be seen at a step. Good until another is asked for. */
  at(step: number): Moment {
    const wanted = Math.max(0, Math.min(step, this.length - 1));
    if (this.moment?.step === wanted) return this.moment;
    if (this.state.step >= wanted || wanted - this.state.step > KEYFRAME) this.state = copied(this.nearest(wanted));
    let moment: Moment | null = null;
    while (this.state.step < wanted) moment = this.forward();
    this.moment = moment ?? empty();
    return this.moment;
  }

  /** Every step in order, each good until the next. */
  *all(): Generator<Moment> {
    const state = fresh();
    while (state.step + 1 < this.length) yield advance(state, this.steps[state.step + 1] ?? []);
  }

  private nearest(step: number): State {
    let at = Math.floor(step / KEYFRAME) * KEYFRAME - 1;
    while (!this.kept.has(at)) at -= KEYFRAME;
    return this.kept.get(Math.max(-1, at)) ?? fresh();
  }

  private forward(): Moment {
    const moment = advance(this.state, this.steps[this.state.step + 1] ?? []);
    if ((this.state.step + 1) % KEYFRAME === 0 && !this.kept.has(this.state.step)) this.kept.set(this.state.step, copied(this.state));
    return moment;
  }
}

function fresh(): State {
  return { step: -1, stack: [], things: new Map(), asleep: new Map(), counts: new Map(), leaving: false, before: -1 };
}

function empty(): Moment {
  return { step: 0, event: LINE, stack: [], things: new Map(), ran: null, next: null, bound: [], elsewhere: [], changes: [], lost: [], value: null, error: null, goesOn: false, received: [] };
}

const copiedFrame = (frame: Frame): Frame => ({ ...frame, names: new Map(frame.names) });

function copied(state: State): State {
  return { ...state, stack: state.stack.map(copiedFrame), things: new Map(state.things), asleep: new Map(state.asleep), counts: new Map(state.counts) };
}

function advance(state: State, raw: Raw): Moment {
  const event = raw[0] as number, line = raw[1] as number;
  if (state.leaving) state.stack.pop();
  state.leaving = leaves(event);
  state.step += 1;
  let ran: number | null = null;
  let goesOn = event === EXCEPTION && state.before === UNWOUND;
  let held: ReadonlyMap<string, Value> | undefined;
  if (event === CALL) {
    const number = raw[5] as number;
    const asleep = state.asleep.get(number);
    held = asleep?.names;
    goesOn = asleep !== undefined;
    state.asleep.delete(number);
    state.stack.push({ number, code: asleep?.code ?? raw[6] as number, line: asleep?.line ?? line, names: new Map<string, Value>() });
  } else if (event !== EXCEPTION && state.before !== EXCEPTION) ran = state.stack.at(-1)?.line ?? null;
  const top = state.stack.at(-1);
  const bound: string[] = [];
  if (top) {
    const variables = (raw[2] ?? []) as (string | Value)[];
    for (let at = 0; at < variables.length; at += 2) {
      bound.push(variables[at] as string);
      bind(top, variables[at] as string, variables[at + 1] as Value);
    }
    if (!state.leaving) top.line = line;
  }
  const received = held ? bound.filter((name) => !isSame(held.get(name), top?.names.get(name))) : [];
  const changes = (raw[3] ?? []) as Change[];
  const lost = changes.map((change) => put(state, change));
  const elsewhere = (raw[4] ?? []) as (number | string | Value)[];
  const below: [number, string][] = [];
  for (let at = 0; at < elsewhere.length; at += 3) {
    below.push([elsewhere[at] as number, elsewhere[at + 1] as string]);
    const frame = state.stack.find((each) => each.number === elsewhere[at]);
    if (frame) bind(frame, elsewhere[at + 1] as string, elsewhere[at + 2] as Value);
  }
  if (event === YIELD && top) state.asleep.set(top.number, copiedFrame(top));
  state.before = event;
  return {
    step: state.step, event, stack: state.stack, things: state.things, ran, goesOn, received, bound, elsewhere: below, changes, lost,
    next: state.leaving || event === EXCEPTION ? null : line,
    value: state.leaving ? (raw[5] as Value) : null,
    error: event === EXCEPTION ? [raw[5] as string, raw[6] as string] : null,
  };
}

function bind(frame: Frame, name: string, value: Value): void {
  if (isNothing(value)) frame.names.delete(name);
  else frame.names.set(name, value);
}

/** Whether two values are told alike. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What stood where the change took something away. */
function put(state: State, change: Change): readonly Value[] {
  const [number, second, third, cells, total] = change;
  if (typeof second === "string") {
    const of = typeof third === "number" ? third : null;
    const name = of === null ? third as string : state.things.get(of)?.name ?? "";
    const word = ["function", "class", "generator"].includes(second) ? second : name;
    const count = (state.counts.get(word) ?? 0) + 1;
    state.counts.set(word, count);
    const label = second === "function" || second === "class" ? `${second} ${name}` : `${word} ${count}`;
    state.things.set(number, { number, kind: second, name, label, cells, total: total ?? cells.length, of });
    return [];
  }
  const thing = state.things.get(number);
  if (!thing) return [];
  const held = [...thing.cells.slice(0, second), ...cells, ...thing.cells.slice(second + (third as number))];
  state.things.set(number, { ...thing, cells: held, total: total ?? held.length });
  return thing.cells.slice(second, second + (third as number));
}

/** The changes that are shown as such. A generator's names are those of its frame: where it waits or goes on, none of them changes. */
export function toldChanges({ changes, things }: Pick<Moment, "changes" | "things">): readonly Change[] {
  return changes.filter((change) => isNew(change) || things.get(change[0])?.kind !== "generator");
}
