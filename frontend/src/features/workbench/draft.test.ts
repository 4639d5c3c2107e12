import { expect, test } from "vitest";
import type { Saving } from "./api/draft";
import { DraftKeeper, opening, SAVE_AFTER_MS, type LocalCopy, type Surroundings } from "./draft";
import type { SavedDraft } from "@/api/types";
import { latest } from "@/lib/remembered";

const starter = { "a.py": "start" };
const saved = (text: string, revision = 1): SavedDraft => ({ files: { "a.py": text }, revision, saved_at: `2026-01-01T00:00:0${revision}Z` });

/** A server and a clock that do what they are told. */
function bench(answers: (Saving | Error)[] = []) {
  const sent: { text: string | undefined; revision: number }[] = [];
  const remembered: LocalCopy[] = [];
  const waiting: { act: () => void; milliseconds: number; off: boolean }[] = [];
  const around: Surroundings = {
    save: (files, revision) => {
      sent.push({ text: files["a.py"], revision });
      const answer = answers.shift() ?? { kind: "saved", revision: revision + 1, saved_at: "2026-01-01T00:00:09Z" };
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    remember: (copy) => remembered.push(copy),
    later: (act, milliseconds) => {
      const timer = { act, milliseconds, off: false };
      waiting.push(timer);
      return () => { timer.off = true; };
    },
  };
  const pass = async (): Promise<void> => {
    for (const timer of waiting.splice(0)) if (!timer.off) timer.act();
    await new Promise((done) => setTimeout(done));
  };
  return { keeper: new DraftKeeper(around, opening(starter, null, null), null), around, sent, remembered, waiting, pass };
}

test("what is typed is in this browser before anything is sent", () => {
  const { keeper, remembered, sent } = bench();
  keeper.type({ "a.py": "x" });
  expect(remembered).toMatchObject([{ files: { "a.py": "x" }, revision: 0, unsaved: true }]);
  expect(sent).toEqual([]);
});

test("keys in a row are saved once, as they are within a second of the first", async () => {
  const { keeper, sent, waiting, pass } = bench();
  keeper.type({ "a.py": "x" });
  keeper.type({ "a.py": "xy" });
  expect(waiting.filter((timer) => !timer.off).map((timer) => timer.milliseconds)).toEqual([SAVE_AFTER_MS]);
  expect(SAVE_AFTER_MS).toBeLessThan(1000);
  await pass();
  expect(sent).toEqual([{ text: "xy", revision: 0 }]);
  expect(keeper.current().kind).toBe("kept");
});

test("while the server is away the draft stays here and is sent when it is back", async () => {
  const { keeper, sent, pass } = bench([new Error("away"), new Error("away")]);
  keeper.type({ "a.py": "x" });
  await pass();
  expect(keeper.current().kind).toBe("local");
  await pass();
  await pass();
  expect([keeper.current().kind, sent.at(-1)?.text]).toEqual(["kept", "x"]);
});

test("another's save in between is a conflict, and typing on loses neither text", async () => {
  const { keeper, remembered, sent, pass } = bench([{ kind: "conflict", theirs: saved("theirs", 4) }]);
  keeper.type({ "a.py": "mine" });
  await pass();
  keeper.type({ "a.py": "mine!" });
  await pass();
  expect(keeper.current()).toEqual({ kind: "conflict", theirs: saved("theirs", 4) });
  expect([remembered.at(-1)?.files["a.py"], sent.length]).toEqual(["mine!", 1]);
});

test("one's own text goes over theirs when that is chosen", async () => {
  const { keeper, sent, pass } = bench([{ kind: "conflict", theirs: saved("theirs", 4) }]);
  keeper.type({ "a.py": "mine" });
  await pass();
  keeper.keepMine();
  await pass();
  expect(sent.at(-1)).toEqual({ text: "mine", revision: 4 });
  expect(keeper.current().kind).toBe("kept");
});

test("theirs can be taken instead", async () => {
  const { keeper, pass } = bench([{ kind: "conflict", theirs: saved("theirs", 4) }]);
  keeper.type({ "a.py": "mine" });
  await pass();
  expect(keeper.takeTheirs()).toEqual({ "a.py": "theirs" });
  expect(keeper.current().kind).toBe("kept");
});

test("a conflict over the same text is none", async () => {
  const { keeper, pass } = bench([{ kind: "conflict", theirs: saved("same", 4) }]);
  keeper.type({ "a.py": "same" });
  await pass();
  expect(keeper.current().kind).toBe("kept");
});

test("a save heard of from elsewhere is shown when nothing here is unsaved, else both are kept", () => {
  const one = bench();
  expect(one.keeper.heard(saved("theirs", 1))).toBe(true);
  const other = bench();
  other.keeper.type({ "a.py": "mine" });
  expect(other.keeper.heard(saved("theirs", 1))).toBe(false);
  expect(other.keeper.current().kind).toBe("conflict");
});

test("an exercise opens with the server's draft, or the starter", () => {
  expect(opening(starter, null, null).files).toEqual(starter);
  expect(opening(starter, saved("typed"), null).files).toEqual({ "a.py": "typed" });
  expect(opening(starter, saved("typed", 2), { files: { "a.py": "older" }, revision: 1, unsaved: false }).files).toEqual({ "a.py": "typed" });
});

test("what the server never got opens again after a crash", () => {
  const opened = opening(starter, saved("typed", 2), { files: { "a.py": "typed more" }, revision: 2, unsaved: true });
  expect(opened).toMatchObject({ files: { "a.py": "typed more" }, revision: 2, unsaved: true, theirs: null });
});

test("what the server never got, and a later save, are both kept", () => {
  const opened = opening(starter, saved("theirs", 3), { files: { "a.py": "mine" }, revision: 2, unsaved: true });
  expect([opened.files["a.py"], opened.theirs?.files["a.py"]]).toEqual(["mine", "theirs"]);
});

test("of two memories the later one counts, also where the clock was set back in between", () => {
  const old: LocalCopy = { files: { "a.py": "old" }, revision: 1, unsaved: true, at: Date.now() + 3_600_000 };
  const { files } = opening({ "a.py": "" }, null, latest<LocalCopy>({ ...old, files: { "a.py": "older" }, at: 5 }, old));
  expect(files).toEqual(old.files);
  const { around, remembered } = bench();
  new DraftKeeper(around, opening({ "a.py": "" }, null, old), null).type({ "a.py": "new" });
  expect(latest<LocalCopy>(old, remembered.at(-1) ?? null)?.files).toEqual({ "a.py": "new" });
  expect([latest<LocalCopy>(null, old), latest<LocalCopy>(old, null), latest<LocalCopy>(null, null)]).toEqual([old, old, null]);
});
