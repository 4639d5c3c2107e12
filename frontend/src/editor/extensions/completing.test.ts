import { acceptCompletion, currentCompletions, startCompletion } from "@codemirror/autocomplete";
import { python } from "@codemirror/lang-python";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { completing, isText } from "./completing";
import { askedAt, type Asked, type Language } from "./language";

let view: EditorView | null = null;
afterEach(() => view?.destroy());

function editing(doc: string, complete: Language["complete"]): EditorView {
  const language: Language = { complete, signature: () => Promise.resolve(null), documentation: () => Promise.resolve(null) };
  view = new EditorView({ parent: document.body, state: EditorState.create({ doc, selection: { anchor: doc.length }, extensions: [python(), completing(() => language)] }) });
  return view;
}

const textAt = (doc: string): boolean => isText(EditorState.create({ doc, extensions: [python()] }), doc.length);

test("what is offered is listed and put in the place of the letters that are there", async () => {
  const asked: Asked[] = [];
  const made = editing("words.app", (at) => (asked.push(at), Promise.resolve([{ name: "append", kind: "function" }])));
  startCompletion(made);
  await waitFor(() => expect(currentCompletions(made.state).map(({ label }) => label)).toEqual(["append"]));
  expect(asked[0]).toEqual({ text: "words.app", line: 1, column: 9 });
  await waitFor(() => expect(acceptCompletion(made)).toBe(true));
  expect(made.state.doc.toString()).toBe("words.append");
});

test("within a string or a remark nothing is asked", async () => {
  const complete = vi.fn(() => Promise.resolve([{ name: "append", kind: "function" }]));
  startCompletion(editing("# words.app", complete));
  await new Promise((done) => setTimeout(done, 200));
  expect(complete).not.toHaveBeenCalled();
});

test.each([["x = 'ab", true], ["x = 'ab'", false], ["# so", true], ["x = f'{ab", false], ["ab", false]])("%s ends in text: %s", (doc, expected) => {
  expect(textAt(doc)).toBe(expected);
});

test("columns are counted in characters, whatever they are stored as", () => {
  expect(askedAt(EditorState.create({ doc: "a = '😀'." }), 9)).toMatchObject({ line: 1, column: 8 });
});
