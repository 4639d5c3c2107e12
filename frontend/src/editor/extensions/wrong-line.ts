import { StateEffect, StateField, type EditorState, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, WidgetType, gutterLineClass, gutterWidgetClass, type DecorationSet } from "@codemirror/view";
import { RangeSet } from "@codemirror/state";

/** The line that a verdict points to, from 1, and the sentence under it ("" for none). */
export interface WrongLine { line: number; says: string }

/** Point to a line, or to none, until another verdict comes. */
export const pointTo = StateEffect.define<WrongLine | null>();

class Note extends WidgetType {
  constructor(readonly says: string, readonly indent: number) {
    super();
  }

  override eq(other: Note): boolean {
    return other.says === this.says && other.indent === this.indent;
  }

  toDOM(): HTMLElement {
    const note = document.createElement("div");
    note.className = "cm-wrong-note";
    note.style.paddingLeft = `${this.indent}ch`;
    const pin = note.appendChild(document.createElement("span"));
    pin.className = "pin";
    note.append(this.says);
    return note;
  }
}

class Cross extends GutterMarker {
  /** Beside a number of two figures and more there is less room. */
  constructor(line: number) {
    super();
    this.elementClass = line < 10 ? "cm-wrong-gutter" : "cm-wrong-gutter cm-wrong-narrow";
  }

  override eq(other: Cross): boolean {
    return other.elementClass === this.elementClass;
  }
}

const wrongLine = StateField.define<WrongLine | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(pointTo)) return effect.value;
    return shown;
  },
});

export function shownLine(state: EditorState): WrongLine | null {
  return state.field(wrongLine, false) ?? null;
}

function decorations(state: EditorState): DecorationSet {
  const shown = shownLine(state);
  if (!shown || shown.line < 1 || shown.line > state.doc.lines) return Decoration.none;
  const line = state.doc.line(shown.line);
  const ranges: Range<Decoration>[] = [Decoration.line({ class: "cm-wrong" }).range(line.from)];
  if (shown.says) {
    const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
    ranges.push(Decoration.widget({ widget: new Note(shown.says, indent), side: 1, block: true }).range(line.to));
  }
  return Decoration.set(ranges);
}

function crosses(state: EditorState): RangeSet<GutterMarker> {
  const shown = shownLine(state);
  if (!shown || shown.line < 1 || shown.line > state.doc.lines) return RangeSet.empty as RangeSet<GutterMarker>;
  return RangeSet.of([new Cross(shown.line).range(state.doc.line(shown.line).from)]);
}

const besideNote = new (class extends GutterMarker {
  override elementClass = "cm-wrong-beside";
})();

export const wrongLineMark: Extension = [
  wrongLine,
  EditorView.decorations.compute([wrongLine, "doc"], decorations),
  gutterWidgetClass.of((_view, widget) => (widget instanceof Note ? besideNote : null)),
  gutterLineClass.compute([wrongLine, "doc"], crosses),
];
