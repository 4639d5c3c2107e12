import type { EditorState } from "@codemirror/state";

/** A place in the text, as the language service counts: lines from 1, columns from 0, in characters. */
export interface Asked { text: string; line: number; column: number }

export interface Offered { name: string; kind: string }
export interface Signature { name: string; parameters: string[]; at: number; says: string }
export interface Documentation { name: string; kind: string; signature: string; says: string }

/** What an editor may ask about its code. Each gives nothing where nothing is known, and never fails. */
export interface Language {
  complete: (asked: Asked, signal: AbortSignal) => Promise<Offered[]>;
  signature: (asked: Asked, signal: AbortSignal) => Promise<Signature | null>;
  documentation: (asked: Asked, signal: AbortSignal) => Promise<Documentation | null>;
}

/** The service counts characters, CodeMirror counts halves of a surrogate pair. */
export function askedAt(state: EditorState, position: number): Asked {
  const line = state.doc.lineAt(position);
  return { text: state.doc.toString(), line: line.number, column: Array.from(line.text.slice(0, position - line.from)).length };
}
