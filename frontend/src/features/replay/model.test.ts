import { expect, test } from "vitest";
import { density, entries, firstPath, nextChange, pastOf, pathText, valueAt } from "./history";
import { pictureOf } from "./layout";
import { led, Player } from "./model";
import { quoted, saidOf, spoken, textOf } from "./words";

/** index = dict.fromkeys("ab", []); index["a"].append("x") — in a function that is called from the module. */
const replay = {
  codes: [{ name: "<module>", file: "m.py", line: 1, outside: [] }, { name: "f", file: "m.py", line: 1, outside: [] }],
  steps: [
    [1, 5, [], [], [], 0, 0],
    [1, 2, ["words", [0]], [[0, "list", "list", ["a", "b"]]], [], 1, 1],
    [0, 3, ["index", [1]], [[1, "dict", "dict", ["a", [2], "b", [2]]], [2, "list", "list", []]]],
    [0, 4, [], [[2, 0, 0, ["x"]]]],
    [2, 4, [], [], [], [1]],
    [0, 6, ["got", [1]]],
    [2, 6, [], [], [], null],
  ] as unknown[][],
};
const player = (): Player => new Player(replay);

/** A loop of so many steps, each binding `i`, each second one appending to a list. */
function long(length: number): { codes: typeof replay.codes; steps: unknown[][] } {
  const steps: unknown[][] = [[1, 1, ["xs", [0]], [[0, "list", "list", []]], [], 0, 0]];
  for (let at = 1; at < length; at += 1) steps.push(at % 2 ? [0, 2, ["i", at]] : [0, 3, [], [[0, (at / 2) - 1, 0, [at]]]]);
  return { codes: replay.codes, steps };
}

test("each step says what ran and what is next", () => {
  const shown = player();
  expect([0, 1, 2, 3, 4, 5, 6].map((step) => [shown.at(step).ran, shown.at(step).next])).toEqual([[null, 5], [null, 2], [2, 3], [3, 4], [4, null], [5, 6], [6, null]]);
});

test("one list under two keys changes under both", () => {
  const moment = player().at(3);
  expect(textOf(moment.stack.at(-1)?.names.get("index"), moment.things)).toBe('{"a": ["x"], "b": ["x"]}');
  expect(saidOf(replay, moment)).toEqual({ first: "Line 3 ran.", rest: '`list 2` got `"x"`. `dict 1["a"]` and `dict 1["b"]` lead to the same list.' });
});

test("only a parameter is told as what a function is called with", () => {
  const codes = [...replay.codes, { name: "<lambda>", file: "m.py", line: 1, outside: ["floor"] }];
  const called = (names: unknown[]): string => spoken(saidOf({ codes }, new Player({ steps: [[1, 1, [], [], [], 0, 0], [1, 2, names, [], [], 1, 2]] }).at(1)));
  expect(called(["held", 0, "floor", 4])).toBe("lambda is called. held = 0. Around it floor is 4.");
  expect(called(["floor", 4])).toBe("lambda is called. Around it floor is 4.");
});

test("what changed beyond the recorded members is told by how many there are", () => {
  const steps = [[1, 1, ["a", [0]], [[0, "list", "list", [0, 1], 100000], [1, "dict", "dict", ["k", 1], 5000]], [], 0, 0], [0, 2, [], [[0, 2, 0, [], 100001], [1, 2, 0, [], 5001]]]];
  expect(spoken(saidOf(replay, new Player({ steps }).at(1)))).toBe("Line 1 ran. list 1 has 100,001 entries now. dict 1 has 5,001 entries now.");
});

test("a frame is there while it returns, and gone a step later", () => {
  const shown = player();
  expect(shown.at(4).stack.map((frame) => frame.code)).toEqual([0, 1]);
  expect(spoken(saidOf(replay, shown.at(4)))).toBe('Line 4 ran. f returns {"a": ["x"], "b": ["x"]}.');
  expect(shown.at(5).stack.map((frame) => frame.code)).toEqual([0]);
});

test("a line that raised is not said to have run", () => {
  const steps = [[1, 1, [], [], [], 0, 0], [0, 2], [3, 2, [], [], [], "KeyError", "'k'"], [0, 4], [0, 5], [5, 5, [], [], [], []], [3, 9, [], [], [], "KeyError", "'k'"], [5, 9, [], [], [], []]] as unknown[][];
  const shown = new Player({ steps });
  expect([2, 3, 4, 5].map((step) => spoken(saidOf(replay, shown.at(step))))).toEqual(["Line 2 raises KeyError. 'k'", "Line 4 is next.", "Line 4 ran.", "Line 5 ran. module is left by the exception."]);
  expect([2, 3, 4].map((step) => shown.at(step).ran)).toEqual([null, null, 4]);
  expect(pastOf({ frame: 0, name: "x", keys: [] }, new Player({ steps: [[1, 1, [], [], [], 0, 0], [3, 7, ["x", 1], [], [], "E", ""]] }))).toEqual([{ step: 1, line: 7, text: "1" }]);
});

test("the call below the file is no line of it", () => {
  const shown = player(), below = { ...replay, call_line: 5, file_name: "m.py", files: { "m.py": "1\n2\n3\n\nf('ab')\nf('ba')" } };
  expect(saidOf(below, shown.at(0)).rest).toBe("Line 1 of the call is next.");
  expect(saidOf({ ...below, files: { "m.py": "1\n2\n3\n\nf('ab')" } }, shown.at(0)).rest).toBe("The call is next.");
  expect(saidOf(below, shown.at(2)).first).toBe("Line 2 ran.");
});

test("going back gives what going forward gave", () => {
  const recorded = long(2000);
  const there = new Player(recorded), back = new Player(recorded);
  back.at(1999);
  for (const step of [1998, 1500, 1024, 1023, 700, 257, 256, 255, 1, 0, 1999]) {
    const one = new Player(recorded).at(step), other = back.at(step);
    expect([step, textOf([0], other.things, 9999), [...(other.stack[0]?.names ?? [])]]).toEqual([step, textOf([0], one.things, 9999), [...(one.stack[0]?.names ?? [])]]);
    expect(other.step).toBe(there.at(step).step);
  }
});

test("a step beyond the ends is the end", () => {
  const shown = player();
  expect(shown.at(-5).step).toBe(0);
  expect(shown.at(99).step).toBe(6);
  expect(new Player({ steps: [] }).at(0).stack).toEqual([]);
});

test("a value's history has every step at which it became another", () => {
  expect(pastOf({ frame: 1, name: "index", keys: ['["b"]'] }, player()).map((row) => [row.step, row.line, row.text])).toEqual([[2, 2, "[]"], [3, 3, '["x"]']]);
});

test("what a frame below gets is told and is in its history", () => {
  const steps = [[1, 5, ["n", 0], [], [], 0, 0], [1, 2, [], [], [], 1, 1], [0, 3, [], [], [0, "n", 1]], [0, 4]] as unknown[][];
  const shown = new Player({ steps });
  expect(spoken(saidOf(replay, shown.at(2)))).toBe("Line 2 ran. n is now 1.");
  expect(pastOf({ frame: 0, name: "n", keys: [] }, shown).map((row) => [row.step, row.line, row.text])).toEqual([[0, 5, "0"], [2, 2, "1"]]);
});

test("a path leads through keys, indexes and attributes", () => {
  const moment = player().at(3);
  expect(valueAt({ frame: 1, name: "index", keys: ['["a"]', "[0]"] }, moment)).toBe("x");
  expect(valueAt({ frame: 1, name: "index", keys: ['["c"]'] }, moment)).toBeUndefined();
  expect(valueAt({ frame: 7, name: "index", keys: [] }, moment)).toBeUndefined();
  expect(pathText({ frame: 1, name: "index", keys: ['["a"]', "[0]"] })).toBe('index["a"][0]');
  const dog = { number: 9, kind: "object", name: "Dog", label: "Dog 1", cells: ["name", "Rex"], total: 2, of: null };
  expect(entries(dog, new Map(), 10)).toEqual([{ key: ".name", value: "Rex", at: 1 }]);
});

test("the next change is the next, and the ends where there is none", () => {
  const past = [{ step: 2, line: 1, text: "" }, { step: 5, line: 1, text: "" }];
  expect([nextChange(past, 0, 1, 9), nextChange(past, 2, 1, 9), nextChange(past, 5, 1, 9)]).toEqual([2, 5, 8]);
  expect([nextChange(past, 8, -1, 9), nextChange(past, 5, -1, 9), nextChange(past, 2, -1, 9)]).toEqual([5, 2, 0]);
});

test("what differs is looked at first, else what was bound last", () => {
  expect(firstPath(player(), { frame: 1, name: "index" })).toEqual({ frame: 1, name: "index", keys: [] });
  expect(firstPath(player(), { frame: -1, name: "" })).toEqual({ frame: 0, name: "got", keys: [] });
});

test("density counts the changes of each part", () => {
  expect(density([0, 1, 2, 9], 10, 5)).toEqual([1, 0.5, 0, 0, 0.5]);
});

test("text is written as Python writes it", () => {
  expect([textOf(null, new Map()), textOf(true, new Map()), textOf(["1.5"], new Map()), textOf(["abc", 500], new Map()), textOf([], new Map())]).toEqual(["None", "True", "1.5", '"abc…"', "nothing"]);
  expect(quoted("a\n\u00a0")).toBe('"a\\n\\u00a0"');
});

test("only what can change gets a box, and every reference an arrow", () => {
  const picture = pictureOf(replay, player().at(3));
  expect(picture.boxes.map((box) => box.label)).toEqual(["list 1", "dict 1", "list 2"]);
  expect(picture.arrows).toHaveLength(4);
  expect(picture.arrows.filter((arrow) => arrow.hot)).toHaveLength(3);
  expect(picture.boxes[2]?.caption).toEqual(["got a value", "in this step"]);
  expect(picture.frames.map((frame) => [frame.name, frame.waits])).toEqual([["module", "waits at line 5"], ["f", ""]]);
});

test("a long list shows its first eight and last two, and says how many are between", () => {
  const picture = pictureOf(replay, new Player(long(202)).at(201));
  expect(picture.boxes[0]?.cells.map((cell) => cell.text)).toEqual(["2", "4", "6", "8", "10", "12", "14", "16", "… 90", "198", "200"]);
});

test("a deep stack shows its ends", () => {
  const steps: unknown[][] = Array.from({ length: 40 }, (_, at) => [1, 2, ["n", at], [], [], at, 1]);
  const frames = pictureOf(replay, new Player({ steps }).at(39)).frames;
  expect(frames).toHaveLength(7);
  expect(frames[1]?.note).toBe("34 frames between");
  expect(frames.at(-1)?.active).toBe(true);
});

test("a circle of objects is drawn once", () => {
  const steps = [[1, 1, ["a", [0]], [[0, "list", "list", [[1]]], [1, "list", "list", [[0]]]], [], 0, 0]] as unknown[][];
  const moment = new Player({ steps }).at(0);
  expect(pictureOf(replay, moment).boxes).toHaveLength(2);
  expect(textOf([0], moment.things)).toBe("[[list 1]]");
  expect(led([0])).toBe(0);
});

/** class Animal: tricks = [], count = 0; class Dog(Animal): pass; a = Dog(); a.tricks.append("sit"); Animal.count = 1 */
const classes = {
  codes: replay.codes,
  steps: [
    [1, 1, ["Animal", [0], "Dog", [1]], [[0, "class", "Animal", ["tricks", [2], "count", 0]], [1, "class", "Dog", ["__bases__[0]", [0]]], [2, "list", "list", []]], [], 0, 0],
    [0, 2, ["a", [3]], [[3, "object", 1, ["name", "Rex"]]]],
    [0, 3, [], [[2, 0, 0, ["sit"]]]],
    [0, 4, [], [[0, 3, 1, [1]]]],
  ] as unknown[][],
};

test("an object leads to its class, and a class to its base, where something is held there", () => {
  const shown = new Player(classes);
  const picture = pictureOf(classes, shown.at(3));
  const texts = Object.fromEntries(picture.boxes.map((box) => [box.label, box.cells.filter((_, at) => at % 2 === 0).map((cell) => cell.text)]));
  expect(texts).toEqual({ "class Animal": ["tricks", "count"], "class Dog": ["base"], "Dog 1": ["name", "class"], "list 1": ['"sit"'] });
  expect(picture.arrows).toHaveLength(6);
  expect([...shown.at(3).things.values()].map((thing) => entries(thing, shown.at(3).things, 10).map((entry) => entry.key))).toEqual([[".tricks", ".count"], [".__bases__[0]"], ["[0]"], [".name", ".__class__"]]);
  expect(pastOf({ frame: 0, name: "a", keys: [".__class__", ".__bases__[0]", ".count"] }, shown).map((row) => row.text)).toEqual(["0", "1"]);
});

test("what becomes of a class's attribute is told by its name", () => {
  const shown = new Player(classes);
  expect(saidOf(classes, shown.at(2)).rest).toBe('`list 1` got `"sit"`.');
  expect(saidOf(classes, shown.at(3)).rest).toBe("`Animal.count` is now `1`.");
});

test("classes that hold nothing stay out of the picture", () => {
  const steps = [[1, 1, ["Dog", [0], "a", [1]], [[0, "class", "Dog", []], [1, "object", 0, ["n", 1]]], [], 0, 0]] as unknown[][];
  const picture = pictureOf(classes, new Player({ steps }).at(0));
  expect(picture.boxes.map((box) => [box.label, box.cells.length])).toEqual([["Dog 1", 2]]);
});

/** A generator that waits, goes on and waits again: its names leave the object and come back. */
const generator = {
  codes: replay.codes,
  steps: [
    [1, 1, ["sums", [0]], [[0, "generator", "running", ["total", 1, "days", [1]]], [1, "list", "list", [1, 2]]], [], 0, 0],
    [0, 2, [], [[0, 0, 4, []]]],
    [0, 3, ["a", 3], [[0, 0, 0, ["total", 3, "days", [1]]]]],
  ] as unknown[][],
};

test("a generator that waits again has changed nothing by that", () => {
  const shown = new Player(generator);
  for (const step of [1, 2]) {
    const moment = shown.at(step);
    expect(saidOf(generator, moment).rest).not.toContain("generator");
    expect(pictureOf(generator, moment).boxes.map((box) => [box.touched, box.caption])).toEqual(pictureOf(generator, moment).boxes.map(() => [false, []]));
  }
  expect(saidOf(generator, shown.at(2)).rest).toBe("`a` is now `3`.");
});

test("a generator that goes on says what it was sent, and nothing of what it held already", () => {
  const sent = {
    codes: replay.codes,
    steps: [
      [1, 5, ["g", [0]], [[0, "generator", "f", []]], [], 0, 0],
      [1, 2, ["total", 0], [], [], 1, 1],
      [4, 2, [], [], [], 0],
      [0, 6],
      [1, 3, ["total", 0, "x", 5], [], [], 1, 1],
      [4, 3, [], [], [], 5],
      [0, 7],
      [1, 3, ["total", 0, "x", 5], [], [], 1, 1],
    ] as unknown[][],
  };
  const shown = new Player(sent);
  const first = { first: "f goes on.", rest: "`x` is now `5`. Line 3 is next." };
  expect(saidOf(sent, shown.at(4))).toEqual(first);
  expect(saidOf(sent, shown.at(7))).toEqual({ first: "f goes on.", rest: "Line 3 is next." });
  expect(saidOf(sent, shown.at(4))).toEqual(first); // backwards too
  expect([...(shown.at(7).stack.at(-1)?.names ?? [])]).toEqual([["total", 0], ["x", 5]]);
});

test("what an object has lost is named, and where it stood when that is clear", () => {
  const told = (kind: string, cells: unknown[], change: unknown[]): string => {
    const steps = [[1, 1, ["a", [0]], [[0, kind, kind === "object" ? "Dog" : kind, cells]], [], 0, 0], [0, 2, [], [[0, ...change]]]] as unknown[][];
    return saidOf(replay, new Player({ steps }).at(1)).rest;
  };
  expect(told("list", [5, 6], [0, 1, []])).toBe("`list 1` lost `5`, which stood at 0.");
  expect(told("list", [1, 1, 2], [1, 1, []])).toBe("`list 1` lost `1`.");
  expect(told("list", [5, 6, 7, 8, 9], [1, 4, []])).toBe("`list 1` lost 4 members: `6`, `7`, `8`, ….");
  expect(told("set", [5, 6], [1, 1, []])).toBe("`set 1` lost `6`.");
  expect(told("dict", ["a", 1, "b", 2], [2, 2, []])).toBe('`dict 1` lost `"b"` with `2`.');
  expect(told("object", ["name", "Rex"], [0, 2, []])).toBe("`Dog 1` lost its `name`.");
});

test("an arrow that bends back to a box of the same column stays within the picture", () => {
  const steps = [[1, 1, ["a", [0], "b", [1]], [[0, "list", "list", [1]], [1, "list", "list", [[0]]]], [], 0, 0]] as unknown[][];
  const picture = pictureOf(replay, new Player({ steps }).at(0));
  const bends = picture.arrows.map(({ path }) => {
    const [from = 0, one = 0, other = 0, to = 0] = [...path.matchAll(/[MC ]([\d.]+) [\d.]+/g)].map((point) => Number(point[1]));
    return (from + 3 * one + 3 * other + to) / 8; // in the middle of the curve
  });
  expect(Math.max(...bends)).toBeLessThan(picture.width);
  expect(Math.max(...bends)).toBeGreaterThan(Math.max(...picture.boxes.map((box) => box.x + box.width)) + 20);
});
