import { Compartment, EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from "react";
import { completing } from "./extensions/completing";
import { documenting } from "./extensions/documenting";
import { findingMarks, showFindings, type Finding } from "./extensions/findings";
import { keysOf, type KeySet } from "./extensions/key-sets";
import type { Language } from "./extensions/language";
import { leaving } from "./extensions/leaving";
import { tellPlace, type Place } from "./extensions/place";
import { notes } from "./extensions/said";
import { signing } from "./extensions/signing";
import { firstTongue, furtherTongue } from "./extensions/tongue";
import { tellTyping } from "./extensions/typing";
import { pointTo, wrongLineMark, type WrongLine } from "./extensions/wrong-line";
import { changesBetween } from "./line-difference";
import { editing } from "./setup";

/** What the page may ask of the editor. */
export interface EditorHandle {
  focus: () => void;
  goTo: (line: number) => void;
  /** Make the text into another as if it were typed: in one step that can be undone, the caret where it was. */
  become: (text: string) => void;
}

const NO_FINDINGS: Finding[] = [];

interface Props {
  label: string;
  /** The name of the file, which says what it is written in (else Python); of one editor always the same. */
  file?: string;
  describedBy?: string;
  /** The text; a value that differs from what is shown and wasn't typed here replaces it, as one step that can be undone. */
  text: string;
  wrong?: WrongLine | null;
  focused?: boolean;
  /** Who answers questions about the code. */
  language?: Language;
  findings?: Finding[];
  keys?: KeySet;
  onType: (text: string) => void;
  onSubmit?: () => void;
  onPlace?: (place: Place) => void;
  onLeaving?: (leaves: boolean) => void;
  ref?: Ref<EditorHandle>;
}

/** The code editor: bare CodeMirror with our extensions, one a file. */
export function Editor({ ref, ...props }: Props): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  const keySet = useRef(new Compartment());
  const tongue = useRef(new Compartment());
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const { label, file = "", describedBy, text: first, focused } = latest.current;
    const submit = (): boolean => (latest.current.onSubmit?.(), latest.current.onSubmit !== undefined);
    const made = new EditorView({
      parent: host.current ?? document.body,
      state: EditorState.create({
        doc: first,
        ...(focused ? { selection: { anchor: first.trimEnd().length } } : {}),
        extensions: [
          keySet.current.of([]),
          keymap.of([{ key: "Mod-Enter", run: submit }]),
          leaving((leaves) => latest.current.onLeaving?.(leaves)),
          notes,
          completing(() => latest.current.language),
          signing(() => latest.current.language),
          documenting(() => latest.current.language),
          tongue.current.of(firstTongue(file)),
          editing(label, describedBy),
          wrongLineMark,
          findingMarks,
          tellTyping((typed) => latest.current.onType(typed)),
          tellPlace((place) => latest.current.onPlace?.(place)),
        ],
      }),
    });
    view.current = made;
    if (focused) made.focus();
    void furtherTongue(file).then((extension) => extension && view.current === made && made.dispatch({ effects: tongue.current.reconfigure(extension) }));
    return () => made.destroy();
  }, []);

  const { text } = props;
  useEffect(() => {
    const shown = view.current?.state.doc.toString();
    if (shown === undefined || shown === text) return;
    view.current?.dispatch({
      changes: { from: 0, to: shown.length, insert: text },
      annotations: Transaction.userEvent.of("replaced"),
    });
  }, [text]);

  const { line, says } = props.wrong ?? { line: 0, says: "" };
  useEffect(() => {
    view.current?.dispatch({ effects: pointTo.of(line ? { line, says } : null) });
  }, [line, says]);

  const { findings = NO_FINDINGS, keys = "plain" } = props;
  useEffect(() => {
    view.current?.dispatch({ effects: showFindings.of(findings) });
  }, [findings]);

  useEffect(() => {
    let wanted = true;
    void keysOf(keys).then((extension) => wanted && view.current?.dispatch({ effects: keySet.current.reconfigure(extension) }));
    return () => {
      wanted = false;
    };
  }, [keys]);

  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    goTo: (wanted) => {
      const made = view.current;
      if (!made || wanted < 1 || wanted > made.state.doc.lines) return;
      made.dispatch({ selection: { anchor: made.state.doc.line(wanted).from }, scrollIntoView: true });
      made.focus();
    },
    become: (wanted) => {
      const changes = changesBetween(view.current?.state.doc.toString() ?? "", wanted);
      view.current?.dispatch({ changes, userEvent: "input.format" });
    },
  }), []);

  return <div className="editor" ref={host} />;
}
