import { expect, test } from "vitest";
import { comparison, conceptName, errorLine, firstExercise, openExercise, plainTitle, runBlocks, shownOutput, standing, wholeSource } from "./model";
import type { Block, RunResult, Topic } from "@/api/types";

const block = (source: string, more: Partial<Block> = {}): Block => ({
  kind: "code", html: "", source, language: "python", continues: false, step: false, raises: "", output: "", text: "", ...more,
});
const ran = (output: string, error: RunResult["error"] = null): RunResult => ({ output, error, seconds: 0, outcome: "returned" });
const lesson = (...blocks: Block[]) => [{ slug: "s", title: "S", title_text: "S", blocks }];

test("a block that continues carries the blocks since the last fresh start", () => {
  const [a, b, c, d] = [block("a"), block("b"), block("c", { continues: true }), block("d", { continues: true })];
  const found = runBlocks(lesson(a, b, c, d));
  expect(found.get(d)?.before.map((one) => one.source)).toEqual(["b", "c"]);
  expect(found.get(b)?.before).toEqual([]);
});

test("prose and other languages have no number", () => {
  const shell = block("ls", { language: "shell" });
  const python = block("x");
  const found = runBlocks(lesson(block("", { kind: "prose" }), shell, python));
  expect([found.has(shell), found.get(python)?.number]).toEqual([false, 1]);
});

test("the blocks before are one silent line each", () => {
  const source = wholeSource("print(x)", [block('x = "a"\nprint(x)'), block("y = 1", { raises: "ValueError" })]);
  expect(source.split("\n")).toHaveLength(3);
  expect(source.split("\n")[0]).toContain('exec("x = \\"a\\"\\nprint(x)")');
  expect(source.split("\n")[1]).toContain("suppress(BaseException)");
});

test("an error's line is told as the block's own, and not at all when it lies before", () => {
  const failed = ran("", { type: "NameError", message: "", line: 3, text: "" });
  expect(errorLine(failed, [block("a")])).toBe(2);
  expect(errorLine(failed, [block("a"), block("b"), block("c")])).toBeNull();
});

test("an error is shown after what was printed", () => {
  expect(shownOutput(ran("one\n", { type: "ValueError", message: "no", line: 1, text: "" }))).toBe("one\nValueError: no");
});

test("an unchanged block is compared with the lesson, a changed one is the learner's", () => {
  const said = block("print(1)", { output: "1\n" });
  expect([comparison(ran("1\n"), said, false), comparison(ran("2\n"), said, false), comparison(ran("2\n"), said, true)]).toEqual(["same", "other", "yours"]);
});

test("where one stands is said without what isn't known", () => {
  expect(standing({ area_title: "Python fundamentals", number: 3, minutes: 25 })).toBe("Python fundamentals · stop 3 · about 25 minutes");
  expect(standing({ area_title: "Data", number: null, minutes: 0 })).toBe("Data");
});

test("a concept's id is read as words", () => {
  expect(conceptName("mutable-default")).toBe("Mutable default");
});

test("a newcomer starts with a repair, or what comes nearest to one", () => {
  const topic = (...kinds: string[]) => ({ exercises: kinds.map((kind) => ({ id: kind, kind })) }) as Topic;
  expect(firstExercise(topic("predict", "function", "fix"))).toBe("fix");
  expect(firstExercise(topic("predict", "function"))).toBe("function");
  expect(firstExercise(topic("predict"))).toBe("predict");
  expect(firstExercise(topic())).toBeNull();
});

test("one goes on with the first exercise that isn't passed", () => {
  const exercises = [{ id: "a", state: "mastered" }, { id: "b", state: "untouched" }] as Topic["exercises"];
  expect(openExercise({ exercises } as Topic)?.id).toBe("b");
});

test("a heading with code is listed without its marks", () => {
  expect(plainTitle({ title_text: "What `with` promises" })).toBe("What with promises");
});
