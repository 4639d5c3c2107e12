import type { Extension } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import { askedAt, type Documentation, type Language } from "./language";
import { documentationNote, say, signatureText } from "./said";

const HOVER_MS = 400;
const NAME = /[\p{L}\p{N}_]/u;

/** What a name is: under the pointer, and at the caret by Alt I. */
export function documenting(language: () => Language | undefined): Extension {
  const ask = async (view: EditorView, at: number): Promise<Documentation | null> =>
    (await language()?.documentation(askedAt(view.state, at), new AbortController().signal)) ?? null;
  const note = (found: Documentation, pos: number): Tooltip => ({ pos, above: true, create: () => ({ dom: documentationNote(found) }) });
  const atCaret = (view: EditorView): boolean => {
    const head = view.state.selection.main.head;
    void ask(view, head).then((found) => view.dispatch({
      effects: [say.of(found && note(found, Math.min(head, view.state.doc.length))), EditorView.announce.of(spoken(found))],
    }));
    return true;
  };
  return [
    hoverTooltip(async (view, at) => {
      if (!NAME.test(view.state.sliceDoc(at, at + 1))) return null;
      const found = await ask(view, at);
      return found && note(found, at);
    }, { hoverTime: HOVER_MS, hideOnChange: true }),
    keymap.of([{ key: "Alt-i", run: atCaret }]),
  ];
}

function spoken(found: Documentation | null): string {
  return found ? `${signatureText(found)}. ${found.says}` : "Nothing is known about this place.";
}
