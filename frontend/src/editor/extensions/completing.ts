import { acceptCompletion, autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { Prec, type EditorState, type Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { askedAt, type Language } from "./language";

const WORD = /[\p{L}_][\p{L}\p{N}_]*$/u;
const GOES_ON = /^[\p{L}\p{N}_]*$/u;
/** The service offers at most so many: a list that was cut is asked for again with the next letter. */
const CUT_AT = 120;

/** Words are completed as they are typed and by Ctrl Space; Enter and Tab take the chosen one, Escape none. */
export function completing(language: () => Language | undefined): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const asked = language();
    const word = context.matchBefore(WORD);
    if (!asked || !(context.explicit || word || endsInDot(context)) || isText(context.state, context.pos)) return null;
    const controller = new AbortController();
    context.addEventListener("abort", () => controller.abort(), { onDocChange: true });
    const offered = await asked.complete(askedAt(context.state, context.pos), controller.signal);
    if (offered.length === 0) return null;
    return {
      from: word?.from ?? context.pos,
      options: offered.map(({ name, kind }) => ({ label: name, detail: kind })),
      ...(offered.length < CUT_AT ? { validFor: GOES_ON } : {}),
    };
  };
  return [
    autocompletion({ override: [source], icons: false, maxRenderedOptions: 60 }),
    Prec.highest(keymap.of([{ key: "Tab", run: acceptCompletion }])),
  ];
}

function endsInDot(context: CompletionContext): boolean {
  return /[\p{L}\p{N}_)\]}"']\.$/u.test(context.state.sliceDoc(Math.max(0, context.pos - 2), context.pos));
}

/** Within a string or a remark there is nothing to complete. */
export function isText(state: EditorState, position: number): boolean {
  const node = syntaxTree(state).resolveInner(position, -1);
  if (!/^(String|FormatString|Comment)$/.test(node.name)) return false;
  return node.name === "Comment" || (position > node.from && position < node.to) || !/["']$/.test(state.sliceDoc(node.from, node.to));
}
