import { completionStatus } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { isSaying } from "./said";

/** Tab indents. Escape first, then Tab, leaves the editor; any other key, or a click, and Tab indents again.
    An Escape that closes a list or a note does no more. */
export function leaving(onChange: (leaves: boolean) => void): Extension {
  const turn = (view: EditorView, leaves: boolean): void => {
    view.setTabFocusMode(leaves);
    onChange(leaves);
  };
  return EditorView.domEventHandlers({
    keydown: (event, view) => {
      if (event.key === "Escape") {
        if (completionStatus(view.state) !== null || isSaying(view)) return false;
        queueMicrotask(() => turn(view, true));
      } else if (event.key !== "Tab" && event.key !== "Shift") {
        turn(view, false);
      }
      return false;
    },
    mousedown: (_event, view) => (turn(view, false), false),
    blur: (_event, view) => (turn(view, false), false),
  });
}
