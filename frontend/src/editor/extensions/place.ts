import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Where the caret stands, both from 1. */
export interface Place { line: number; column: number }

export function tellPlace(onMove: (place: Place) => void): Extension {
  return EditorView.updateListener.of((update) => {
    if (!update.selectionSet && !update.docChanged) return;
    const head = update.state.selection.main.head;
    const line = update.state.doc.lineAt(head);
    onMove({ line: line.number, column: head - line.from + 1 });
  });
}
