import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { tellTyping } from "./typing";

const editor = (told: string[]): EditorView =>
  new EditorView({ state: EditorState.create({ doc: "a", extensions: tellTyping((text) => told.push(text)) }) });

test("each change of the learner's is told with the whole text", () => {
  const told: string[] = [];
  editor(told).dispatch({ changes: { from: 1, insert: "b" }, userEvent: "input.type" });
  expect(told).toEqual(["ab"]);
});

test("a text put in from outside is not told", () => {
  const told: string[] = [];
  editor(told).dispatch({ changes: { from: 0, to: 1, insert: "z" }, userEvent: "replaced" });
  expect(told).toEqual([]);
});
