import { indentWithTab } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { expect, test } from "vitest";
import { leaving } from "./leaving";

const press = async (view: EditorView, key: string, keyCode: number): Promise<boolean> => {
  const event = new KeyboardEvent("keydown", { key, keyCode, bubbles: true, cancelable: true });
  view.contentDOM.dispatchEvent(event);
  await Promise.resolve();
  return event.defaultPrevented;
};

const editor = (heard: boolean[]): EditorView =>
  new EditorView({
    parent: document.body,
    state: EditorState.create({ doc: "x", extensions: [leaving((leaves) => heard.push(leaves)), keymap.of([indentWithTab])] }),
  });

test("tab alone indents", async () => {
  const view = editor([]);
  expect(await press(view, "Tab", 9)).toBe(true);
  expect(view.state.doc.toString()).not.toBe("x");
});

test("escape, then tab, is left to the browser and changes nothing", async () => {
  const heard: boolean[] = [];
  const view = editor(heard);
  await press(view, "Escape", 27);
  expect(await press(view, "Tab", 9)).toBe(false);
  expect([view.state.doc.toString(), heard.at(-1)]).toEqual(["x", true]);
});

test("another key between them and tab indents again", async () => {
  const view = editor([]);
  await press(view, "Escape", 27);
  await press(view, "a", 65);
  expect(await press(view, "Tab", 9)).toBe(true);
});
