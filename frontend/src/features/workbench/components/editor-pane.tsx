import { useState, type ReactElement, type RefObject } from "react";
import { pointOf } from "../model";
import type { Bench } from "../use-bench";
import { useLanguage } from "../use-language";
import { Conflict } from "./conflict";
import { DraftStanding } from "./draft-standing";
import { PredictSheet } from "./predict-sheet";
import type { Exercise } from "@/api/types";
import { Editor, type EditorHandle } from "@/editor/editor";
import type { Place } from "@/editor/extensions/place";

interface Props {
  exercise: Exercise;
  bench: Bench;
  onSubmit: () => void;
  editor: RefObject<EditorHandle | null>;
}

/** The learner's file, kept as it is typed. A predict exercise is answered in place instead. */
export function EditorPane({ exercise, bench, onSubmit, editor }: Props): ReactElement {
  const [place, setPlace] = useState<Place>({ line: 1, column: 1 });
  const [leaves, setLeaves] = useState(false);
  const predicts = exercise.kind === "predict";
  const { language, missing } = useLanguage(exercise.id, exercise.file_name, bench.files, !predicts && isPython(exercise.file_name));
  return (
    <section id="editor" className="edit" aria-label="Editor" data-pane tabIndex={-1}>
      <div className="pane-head"><span className="file">{exercise.file_name}</span><DraftStanding draft={bench.draft} /></div>
      {predicts
        ? <PredictSheet source={bench.text} onChange={bench.type} onAnswer={bench.check} onSubmit={onSubmit} />
        : (
          <Editor ref={editor} label={`Code, ${exercise.file_name}`} describedBy="leaving" text={bench.text} wrong={pointOf(bench.report)}
            onType={bench.type} onSubmit={onSubmit} onPlace={setPlace} onLeaving={setLeaves} language={language} />
        )}
      <Conflict bench={bench} fileName={exercise.file_name} />
      <div className="pane-foot cap">
        {!predicts && <span>Line {place.line}, column {place.column}</span>}
        <span>Python {exercise.python}</span>
        {missing && <span className="missing">No completion: {missing}</span>}
        {!predicts && <span className="end" id="leaving">{leaves ? <>Now <kbd>Tab</kbd> leaves</> : <>Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd></>}</span>}
      </div>
    </section>
  );
}

function isPython(name: string): boolean {
  return name.endsWith(".py");
}
