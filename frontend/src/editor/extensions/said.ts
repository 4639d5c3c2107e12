import { completionStatus } from "@codemirror/autocomplete";
import { Prec, StateEffect, StateField, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip, type ViewUpdate } from "@codemirror/view";
import type { Documentation, Signature } from "./language";

/** Show a note at a place in the code, or none. */
export const say = StateEffect.define<Tooltip | null>();

const said = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(say)) return effect.value;
    return shown && transaction.docChanged ? { ...shown, pos: transaction.changes.mapPos(shown.pos) } : shown;
  },
  provide: (field) => showTooltip.from(field),
});

const hide = (view: EditorView): boolean => {
  if (!view.state.field(said, false)) return false;
  view.dispatch({ effects: say.of(null) });
  return true;
};

export function isSaying(view: EditorView): boolean {
  return Boolean(view.state.field(said, false));
}

/** Whether a note has just been taken away. */
export function wasHidden(update: ViewUpdate): boolean {
  return Boolean(update.startState.field(said, false)) && !update.state.field(said, false);
}

/** Notes beside the code: Escape and leaving the editor take them away. */
export const notes: Extension = [
  said,
  // completions that are shown or on their way go with the note, by the key's next owner
  Prec.highest(keymap.of([{ key: "Escape", run: (view) => hide(view) && completionStatus(view.state) === null }])),
  EditorView.domEventHandlers({ blur: (_event, view) => (hide(view), false) }),
];

function line(text: string, tag: "code" | "p" | "b", parent: HTMLElement): HTMLElement {
  const made = parent.appendChild(document.createElement(tag));
  made.textContent = text;
  return made;
}

/** A call with the parameter that is being written in bold, and what it does. */
export function signatureNote({ name, parameters, at, says }: Signature): HTMLElement {
  const note = document.createElement("div");
  note.className = "cm-said";
  const call = line(`${name}(`, "code", note);
  parameters.forEach((parameter, index) => {
    if (index > 0) call.append(", ");
    if (index === at) line(parameter, "b", call);
    else call.append(parameter);
  });
  call.append(")");
  if (says) line(says, "p", note);
  return note;
}

export function spokenSignature({ name, parameters, at }: Signature): string {
  const here = parameters[at];
  return `${name} takes ${parameters.join(", ") || "nothing"}.${here ? ` Here: ${here}.` : ""}`;
}

/** What a name is: how it is called or of which type it is, and what it says of itself. */
export function documentationNote({ name, kind, signature, says }: Documentation): HTMLElement {
  const note = document.createElement("div");
  note.className = "cm-said";
  line(signatureText({ name, kind, signature, says }), "code", note);
  if (says) line(says, "p", note);
  return note;
}

export function signatureText({ name, kind, signature }: Documentation): string {
  if (!signature) return `${kind} ${name}`;
  return signature.startsWith(`${name}(`) || signature === name ? signature : `${name}: ${signature}`;
}
