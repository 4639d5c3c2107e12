import { Prec, type Extension } from "@codemirror/state";
import { ViewPlugin, type ViewUpdate } from "@codemirror/view";

/**
 * Tell each new text, before the editor draws it: whoever asks about it is answered sooner. A text that was put in from
 * outside (`replaced`) is not the learner's typing.
 */
export function tellTyping(onType: (text: string) => void): Extension {
  const update = ({ docChanged, state, transactions }: ViewUpdate): void => {
    if (docChanged && !transactions.every((t) => t.isUserEvent("replaced") || !t.docChanged)) onType(state.doc.toString());
  };
  return Prec.highest(ViewPlugin.define(() => ({ update })));
}
