import { useState, type ReactElement, type RefObject } from "react";
import { pointOf } from "../model";
import type { Bench } from "../use-bench";
import { useFindings } from "../use-findings";
import { useLanguage } from "../use-language";
import { useLayout } from "../use-layout";
import { ArrangeSheet } from "./arrange-sheet";
import { Conflict } from "./conflict";
import { Console } from "./console";
import { DraftStanding } from "./draft-standing";
import { EditorFoot } from "./editor-foot";
import { FileTabs } from "./file-tabs";
import { FindingsRow } from "./findings-row";
import { PredictSheet } from "./predict-sheet";
import type { Exercise } from "@/api/types";
import type { EditorHandle } from "@/editor/editor";
import type { KeySet } from "@/editor/extensions/key-sets";
import type { Place } from "@/editor/extensions/place";
import { LateEditor } from "@/editor/late-editor";
import { keep, kept } from "@/lib/keep";
import { toasts } from "@/lib/toasts";

interface Props {
  exercise: Exercise;
  bench: Bench;
  file: string;
  onFile: (file: string) => void;
  onSubmit: () => void;
  onLine: (line: number, file?: string) => void;
  editor: RefObject<EditorHandle | null>;
}

/** Kinds that are answered in a sheet of their own. */
const SHEETS = new Set(["predict", "arrange"]);

/** The learner's files, kept as they are typed. Predictions and arrangements are made in place instead. */
export function EditorPane({ exercise, bench, file, onFile, onSubmit, onLine, editor }: Props): ReactElement {
  const { id, kind, file_name: own } = exercise;
  const [place, setPlace] = useState<Place>({ line: 1, column: 1 });
  const [leaves, setLeaves] = useState(false);
  const [keys, setKeys] = useState<KeySet>(() => kept<KeySet>("keys") ?? "plain");
  const [trying, setTrying] = useState(false);
  const typed = !SHEETS.has(kind);
  const python = typed && file.endsWith(".py");
  const { language, missing } = useLanguage(id, file, bench.files, python);
  const found = useFindings(id, bench.files, python);
  const { layOut } = useLayout(id, bench.files[file] ?? "", editor, python);

  const add = (name: string): void => {
    bench.type("", name);
    onFile(name);
  };
  const choose = (chosen: KeySet): void => {
    keep("keys", chosen);
    setKeys(chosen);
  };
  const remove = (name: string): void => {
    const before = bench.files;
    bench.replace(Object.fromEntries(Object.entries(before).filter(([each]) => each !== name)));
    onFile(own);
    toasts.show({ text: `${name} removed.`, undo: () => bench.replace(before) });
  };
  return (
    <section id="editor" className="edit" aria-label="Editor" data-pane tabIndex={-1}>
      <div className="pane-head">
        <FileTabs files={bench.files} own={own} open={file} more={exercise.several_files} onOpen={onFile} onAdd={add} onRemove={remove} />
        <span className="head-end">
          {python && <button type="button" className="btn bare wide" onClick={layOut} title="Lay the file out anew (Alt Shift F)">Format</button>}
          <DraftStanding draft={bench.draft} />
        </span>
      </div>
      {kind === "predict" && <PredictSheet source={bench.text} onChange={bench.type} onAnswer={bench.check} onSubmit={onSubmit} />}
      {kind === "arrange" && <ArrangeSheet source={bench.text} starter={exercise.starter} onChange={bench.type} />}
      {typed && (
        <div id="code" className="code-sheet" role={Object.keys(bench.files).length > 1 ? "tabpanel" : undefined} aria-label={Object.keys(bench.files).length > 1 ? file : undefined}>
          <LateEditor key={file} ref={editor} label={`Code, ${file}`} file={file} describedBy="leaving" text={bench.files[file] ?? ""} wrong={file === own ? pointOf(bench.report) : null}
            findings={found?.findings.filter((each) => each.file === file)} keys={keys} language={language}
            onType={(text) => bench.type(text, file)} onSubmit={onSubmit} onPlace={setPlace} onLeaving={setLeaves} />
        </div>
      )}
      <Conflict bench={bench} fileName={own} />
      <FindingsRow found={python ? found : null} onLine={onLine} />
      {trying && <Console id={id} files={bench.files} onLine={onLine} />}
      <EditorFoot exercise={exercise} typed={typed} place={place} leaves={leaves} missing={missing} keys={keys} trying={trying}
        onKeys={choose} onTry={python && kind !== "program" ? () => setTrying(!trying) : null} />
    </section>
  );
}
