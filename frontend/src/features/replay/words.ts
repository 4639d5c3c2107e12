import { CALL, EXCEPTION, isNew, isPaired, led, RETURN, UNWOUND, YIELD, toldChanges, type Change, type Moment, type Thing, type Value } from "./model";
import type { Replay } from "@/api/types";

type Things = ReadonlyMap<number, Thing>;

const DEEPEST = 4, MEMBERS = 20;
export const MOST = 60;

/** A value as Python writes it, shortened. */
export function textOf(value: Value | undefined, things: Things, most = MOST): string {
  const told = told_(value, things, []);
  return told.length <= most ? told : `${told.slice(0, most - 1)}…`;
}

function told_(value: Value | undefined, things: Things, above: readonly number[]): string {
  if (value === null) return "None";
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quoted(value);
  const [first] = value;
  if (first === undefined) return "nothing";
  if (typeof first === "string") return value.length === 1 ? first : `${quoted(first).slice(0, -1)}…"`;
  const thing = things.get(first);
  if (!thing) return "…";
  return above.includes(first) || above.length >= DEEPEST ? thing.label : thingText(thing, things, [...above, first]);
}

/** A string in double quotes, with its control characters escaped as Python does. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u200b-\u200f\u2028\u2029\u00a0\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function thingText(thing: Thing, things: Things, above: readonly number[]): string {
  if (["function", "class", "generator"].includes(thing.kind)) return thing.label;
  const shown = thing.cells.slice(0, 2 * MEMBERS);
  const cells = shown.map((cell) => told_(cell, things, above));
  const more = thing.total > shown.length ? ["…"] : [];
  if (isPaired(thing)) {
    const pairs = cells.flatMap((_, at) => at % 2 ? [] : [thing.kind === "dict" ? `${cells[at] ?? ""}: ${cells[at + 1] ?? ""}` : `${String(shown[at])}=${cells[at + 1] ?? ""}`]);
    return thing.kind === "dict" ? `{${[...pairs, ...more].join(", ")}}` : `${thing.name}(${[...pairs, ...more].join(", ")})`;
  }
  const inner = [...cells, ...more].join(", ");
  if (thing.kind === "set") return cells.length ? `{${inner}}` : "set()";
  if (thing.kind === "tuple") return cells.length === 1 ? `(${inner},)` : `(${inner})`;
  return thing.kind === "list" ? `[${inner}]` : `${thing.kind}([${inner}])`;
}

const PYTHONS_NAMES: Record<string, string> = {
  "<module>": "module", "<lambda>": "lambda", "<listcomp>": "list comprehension", "<setcomp>": "set comprehension",
  "<dictcomp>": "dict comprehension", "<genexpr>": "generator expression",
};

/** What a frame is called. */
export function frameName(replay: Pick<Replay, "codes">, code: number): string {
  const name = replay.codes[code]?.name ?? "";
  return PYTHONS_NAMES[name] ?? name;
}

/** What has happened by a step: the words that come first, and the rest with code between backticks. */
export interface Said { first: string; rest: string }

/** What is said of a run needs this of it. */
export type Played = Pick<Replay, "codes"> & Partial<Pick<Replay, "call_line" | "files" | "file_name">>;

/** A line at the beginning of a sentence: the learner's, or one of the call that stands below the file. */
export function lineName(replay: Played, number: number): string {
  const call = replay.call_line;
  if (!call || number < call) return `Line ${number}`;
  const several = (replay.files?.[replay.file_name ?? ""] ?? "").split("\n").length > call;
  return several ? `Line ${number - call + 1} of the call` : "The call";
}

/**
 * What has happened by a step.
 *
 * `shift`: lines of the main file that stand before those that are shown.
 */
export function saidOf(replay: Played, moment: Moment, shift = 0): Said {
  const line = (number: number): string => (number > shift ? lineName(replay, number - shift) : "An earlier block's line");
  const top = moment.stack.at(-1);
  if (!top) return { first: "Nothing ran.", rest: "" };
  const name = frameName(replay, top.code);
  if (moment.event === CALL) return calling(moment, name, replay.codes[top.code]?.outside ?? [], shift, lineName(replay, Math.max(1, (moment.next ?? 0) - shift)));
  if (moment.event === EXCEPTION && moment.error) {
    const [kind, text] = moment.error;
    return moment.goesOn
      ? { first: `${line(top.line)} gets the exception.`, rest: `\`${kind}\` comes out of the call.` }
      : { first: `${line(top.line)} raises ${kind}.`, rest: text };
  }
  const left = `${name} is left by the exception.`;
  if (moment.event === UNWOUND && moment.ran === null) return { first: left, rest: "" };
  const first = moment.ran !== null ? `${line(moment.ran)} ran.` : moment.next !== null ? `${line(moment.next)} is next.` : "";
  const rest = [...bindings(moment), ...toldChanges(moment).filter((change) => !isNew(change)).slice(0, 2).map((change) => changeText(moment, change)), ...ways(moment)];
  const value = textOf(moment.value, moment.things);
  const isBody = name === "module" || name.startsWith("class ");
  if (moment.event === RETURN) rest.push(isBody && moment.value === null ? "The end." : `\`${name}\` returns \`${value}\`.`);
  if (moment.event === UNWOUND) rest.push(left);
  if (moment.event === YIELD) rest.push(`\`${name}\` yields \`${value}\` and waits.`);
  return { first, rest: rest.join(" ") };
}

/** The same as one plain sentence, for a screen reader. */
export function spoken(said: Said): string {
  return `${said.first} ${said.rest}`.replaceAll("`", "").trim();
}

function calling(moment: Moment, name: string, outside: readonly string[], shift: number, line: string): Said {
  const next = `${line} is next.`;
  if (moment.goesOn) return { first: `${name} goes on.`, rest: [...nowSaid(moment, moment.received), next].join(" ") };
  if (name.startsWith("class ")) return { first: `The body of ${name} begins.`, rest: "" };
  if (moment.step === 0 && moment.stack.length === 1) return { first: shift ? "The blocks before have run." : "Nothing has run yet.", rest: next };
  const names = moment.stack.at(-1)?.names;
  const told = (those: readonly string[], is: string): string => those.slice(0, 4).map((each) => `\`${each}\` ${is} \`${textOf(names?.get(each), moment.things, 40)}\``).join(", ");
  const bound = moment.bound.filter((each) => names?.has(each));
  const given = told(bound.filter((each) => !outside.includes(each)), "="), around = told(bound.filter((each) => outside.includes(each)), "is");
  return { first: `${name} is called.`, rest: [given && `${given}.`, around && `Around it ${around}.`].filter(Boolean).join(" ") };
}

function bindings(moment: Moment): string[] {
  const below = moment.elsewhere.filter(([, name]) => !moment.bound.includes(name)).map(([number, name]) => nameSaid(moment, name, moment.stack.find((frame) => frame.number === number)?.names));
  return [...nowSaid(moment, moment.bound), ...below.slice(0, 2)];
}

/** What the first of some names of the frame on top hold now. */
const nowSaid = (moment: Moment, those: readonly string[]): string[] => those.slice(0, 3).map((name) => nameSaid(moment, name, moment.stack.at(-1)?.names));

function nameSaid(moment: Moment, name: string, names?: ReadonlyMap<string, Value>): string {
  return names?.has(name) ? `\`${name}\` is now \`${textOf(names.get(name), moment.things, 40)}\`.` : `\`${name}\` is gone.`;
}

/** What became of an object: "`list 2` got `"a"`." */
export function changeText(moment: Moment, change: Change): string {
  const thing = moment.things.get(change[0]);
  if (!thing || isNew(change)) return "";
  const [, at, removed, cells] = change as readonly [number, number, number, Value[]];
  if (!removed && !cells.length) return `\`${thing.label}\` has ${thing.total.toLocaleString("en")} entries now.`; // it changed beyond the members that are recorded
  const put = (value: Value | undefined): string => `\`${textOf(value, moment.things, 40)}\``;
  if (isPaired(thing)) {
    if (!cells.length) return `\`${thing.kind === "class" ? thing.name : thing.label}\` lost ${lostEntries(thing, lostBy(moment, change), put)}.`;
    const [key, value] = at % 2 ? [thing.cells[at - 1], cells[0]] : [cells[0], cells[1]];
    if (thing.kind === "class") return `\`${thing.name}.${String(key)}\` is now ${put(value)}.`;
    return `\`${thing.label}\` has ${put(value)} under ${thing.kind === "dict" ? put(key) : `\`${String(key)}\``}.`;
  }
  const came = cells.slice(0, 3).map(put).join(", ") + (cells.length > 3 ? ", …" : "");
  if (!removed) return `\`${thing.label}\` got ${came}.`;
  const instead = removed === cells.length ? "" : ` in place of ${removed === 1 ? "one member" : `${removed} members`}`;
  return cells.length ? `\`${thing.label}\` has ${came} at ${at}${instead}.` : `\`${thing.label}\` lost ${lostMembers(thing, at, lostBy(moment, change), put)}.`;
}

type Put = (value: Value | undefined) => string;

const lostBy = (moment: Moment, change: Change): readonly Value[] => moment.lost[moment.changes.indexOf(change)] ?? [];

/** Which entries, or attributes, are gone. */
function lostEntries(thing: Thing, gone: readonly Value[], put: Put): string {
  const told = gone.flatMap((key, at) => at % 2 ? [] : [thing.kind === "dict" ? `${put(key)} with ${put(gone[at + 1])}` : `its \`${String(key)}\``]);
  return told.length ? told.slice(0, 3).join(", ") + (told.length > 3 ? ", …" : "") : "entries";
}

/** Which members are gone; where one stood that had an order, unless the one before it is told alike. */
function lostMembers(thing: Thing, at: number, gone: readonly Value[], put: Put): string {
  const told = gone.slice(0, 3).map(put).join(", ") + (gone.length > 3 ? ", …" : "");
  const before = at > 0 ? put(thing.cells[at - 1]) : "";
  if (gone.length !== 1) return gone.length ? `${gone.length} members: ${told}` : "members";
  return ["set", "frozenset"].includes(thing.kind) || before === told ? told : `${told}, which stood at ${at}`;
}

/** That what changed can be reached in several ways, where it can. */
function ways(moment: Moment): string[] {
  const changed = toldChanges(moment).find((change) => !isNew(change));
  if (!changed || moment.things.get(changed[0])?.kind === "class") return [];
  const found: string[] = [];
  for (const frame of moment.stack) for (const [name, value] of frame.names) if (led(value) === changed[0]) found.push(name);
  for (const thing of moment.things.values()) {
    if (thing.kind === "function") continue;
    thing.cells.forEach((cell, at) => {
      if (led(cell) !== changed[0]) return;
      const under = isPaired(thing) ? thing.cells[at - 1] : at;
      found.push(thing.kind === "dict" || !isPaired(thing) ? `${thing.label}[${textOf(under, moment.things, 20)}]` : `${thing.kind === "class" ? thing.name : thing.label}.${String(under)}`);
    });
    if (found.length > 6) break;
  }
  const unique = [...new Set(found)];
  if (unique.length < 2 || unique.length > 4) return [];
  return [`${unique.map((each) => `\`${each}\``).join(" and ")} lead to the same ${moment.things.get(changed[0])?.name ?? "object"}.`];
}
