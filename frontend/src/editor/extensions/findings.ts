import { StateEffect, StateField, type EditorState, type Extension, type Range, type Text } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** What a tool has to say about a word: lines from 1, columns from 0 in characters; `end_column` 0 is the word's end. */
export interface Finding { line: number; column: number; end_line: number; end_column: number; tool: string; text: string }

/** Show these findings, and no others. */
export const showFindings = StateEffect.define<Finding[]>();

const dotted = (finding: Finding): Decoration =>
  Decoration.mark({ class: "cm-finding", attributes: { title: `${finding.text.replaceAll("`", "")} (${finding.tool})` } });

/** Brown dots under what a finding is about. Typing moves them along. */
export const findingMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(showFindings)) return marks(transaction.state, effect.value);
    return shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marks(state: EditorState, findings: Finding[]): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const finding of findings) {
    const span = spanOf(state.doc, finding);
    if (span) ranges.push(dotted(finding).range(span.from, span.to));
  }
  return Decoration.set(ranges, true);
}

/** Where a finding stands in the text; null where the text has no such place any more. What goes over lines ends with its first. */
export function spanOf(doc: Text, { line, column, end_line, end_column }: Finding): { from: number; to: number } | null {
  if (line < 1 || line > doc.lines) return null;
  const { from, text } = doc.line(line);
  const start = halves(text, column);
  const end = end_column > column && end_line === line ? halves(text, end_column) : end_line > line ? text.length : start + (/^\w+/.exec(text.slice(start))?.[0].length ?? 1);
  const to = Math.min(from + text.length, from + end);
  return to > from + start ? { from: from + start, to } : null;
}

/** Characters as CodeMirror counts them. */
function halves(text: string, characters: number): number {
  return Array.from(text).slice(0, characters).join("").length;
}
