import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { tellPlace, type Place } from "./place";

test("a caret after the third letter of the second line is told as line 2, column 4", () => {
  const told: Place[] = [];
  const view = new EditorView({ state: EditorState.create({ doc: "one\nthree", extensions: tellPlace((place) => told.push(place)) }) });
  view.dispatch({ selection: { anchor: 7 } });
  expect(told).toEqual([{ line: 2, column: 4 }]);
});
