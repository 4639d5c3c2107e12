import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Tell each new text. A text that was put in from outside (`replaced`) is not the learner's typing. */
export function tellTyping(onType: (text: string) => void): Extension {
  return EditorView.updateListener.of((update) => {
    if (update.docChanged && !update.transactions.every((t) => t.isUserEvent("replaced") || !t.docChanged)) {
      onType(update.state.doc.toString());
    }
  });
}
