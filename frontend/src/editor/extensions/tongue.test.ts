import { ensureSyntaxTree, getIndentUnit } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { highlightTree } from "@lezer/highlight";
import { expect, test } from "vitest";
import { pythonInks } from "./python-inks";
import { firstTongue, furtherTongue } from "./tongue";

/** The words of a file that have an ink, and which. */
async function inks(file: string, doc: string): Promise<Record<string, string>> {
  const extensions = (await furtherTongue(file)) ?? firstTongue(file);
  const tree = ensureSyntaxTree(EditorState.create({ doc, extensions }), doc.length, 5000);
  const found: Record<string, string> = {};
  if (tree) highlightTree(tree, pythonInks, (from, to, ink) => (found[doc.slice(from, to)] = ink));
  return found;
}

test("a single-file component's script, tags and texts have their inks", async () => {
  const source = '<script setup lang="ts">\nconst doors: number = 3; // few\n</script>\n<template>\n  <p role="status">{{ doors }}</p>\n</template>\n';
  expect(await inks("Doors.vue", source)).toMatchObject({ const: "kw", 3: "nr", "// few": "cm", template: "kw", '"status"': "str" });
});

test("TypeScript and JSX have theirs", async () => {
  expect(await inks("doors.ts", "export class Doors { private open = 'no'; }")).toMatchObject({ class: "kw", Doors: "df", private: "kw", "'no'": "str" });
  expect(await inks("Doors.jsx", "export default () => <b>{'no'}</b>;")).toMatchObject({ export: "kw", b: "kw", "'no'": "str" });
});

test("Python needs nothing further, and what is no Python is indented as is usual there", async () => {
  expect(await furtherTongue("solution.py")).toBeNull();
  expect(await inks("solution.py", "def f(): ...")).toMatchObject({ def: "kw", f: "df" });
  expect(getIndentUnit(EditorState.create({ extensions: (await furtherTongue("doors.ts")) ?? [] }))).toBe(2);
});
