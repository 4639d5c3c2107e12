import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { pointTo, shownLine, wrongLineMark } from "./wrong-line";

const editor = (doc: string): EditorView => new EditorView({ state: EditorState.create({ doc, extensions: wrongLineMark }) });

test("the line that is pointed to is washed and has the sentence under it", () => {
  const view = editor("a = 1\n    b = 2\n");
  view.dispatch({ effects: pointTo.of({ line: 2, says: "Your code ended on this line." }) });
  expect(view.dom.querySelector(".cm-wrong")?.textContent).toBe("    b = 2");
  expect(view.dom.querySelector(".cm-wrong-note")?.textContent).toBe("Your code ended on this line.");
});

test("the mark stays on its line while one types, until another verdict takes it away", () => {
  const view = editor("a = 1\nb = 2");
  view.dispatch({ effects: pointTo.of({ line: 1, says: "" }) });
  view.dispatch({ changes: { from: 0, insert: "x" } });
  expect(view.dom.querySelector(".cm-wrong")?.textContent).toBe("xa = 1");
  view.dispatch({ effects: pointTo.of(null) });
  expect(shownLine(view.state)).toBeNull();
  expect(view.dom.querySelector(".cm-wrong")).toBeNull();
});

test("a line that isn't there is not marked", () => {
  const view = editor("a = 1");
  view.dispatch({ effects: pointTo.of({ line: 9, says: "no" }) });
  expect(view.dom.querySelector(".cm-wrong, .cm-wrong-note")).toBeNull();
});
