import { ArrowLeft } from "lucide-react";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import type { Acts } from "../use-round";
import { Clock } from "./clock";
import { TryPane } from "./try-pane";
import { Asking } from "./asking";
import { NOTES } from "../model";
import type { Files, Round } from "@/api/types";
import { LateEditor } from "@/editor/late-editor";
import { modifier } from "@/lib/keys";
import { Authored } from "@/ui/authored";
import { Icon } from "@/ui/icon";

type Pane = "task" | "editor" | "checks";

interface Props {
  round: Round;
  spent: number;
  files: Files;
  acts: Acts;
  onType: (name: string, text: string) => void;
}

/** The problem: task and notes, the editor, one's own examples. No checks while one types, and no hints. */
export function Problem({ round, spent, files, acts, onType }: Props): ReactElement {
  const [pane, setPane] = useState<Pane>("task");
  const [leaves, setLeaves] = useState(false);
  const name = round.file_name;
  const submit = (): void => {
    setPane("checks");
    acts.submit();
  };
  const tab = (id: Pane, word: string): ReactElement => (
    <button type="button" role="tab" aria-selected={pane === id} aria-controls={id} onClick={() => setPane(id)}>{word}</button>
  );
  return (
    <div className="bench iv-bench">
      <div className="bench-bar">
        <Link to="/interviews"><Icon of={ArrowLeft} />Interviews</Link>
        <span className="sep" aria-hidden="true">/</span>
        <h1>{round.title}</h1>
        <span className="tabs phone" role="tablist" aria-label="Pane">{tab("task", "Problem")}{tab("editor", "Editor")}{tab("checks", "Try")}</span>
        <span className="end"><Clock round={round} spent={spent} onChange={acts.clock} /></span>
      </div>
      <main id="main" className="panes" data-shown={pane} tabIndex={-1}>
        <section id="task" className="task" aria-label="Problem" tabIndex={0} data-pane>
          <Authored html={round.opening_html} className="prose iv-opening" />
          <Authored html={round.task_html} />
          <Asking round={round} files={files} onType={onType} onAsk={acts.ask} />
          <label className="iv-field"><span className="label">Notes to yourself</span>
            <textarea className="field" rows={4} value={files[NOTES] ?? ""} onChange={(event) => onType(NOTES, event.target.value)} />
          </label>
        </section>
        <section id="editor" className="edit" aria-label="Editor" data-pane tabIndex={-1}>
          <div className="pane-head"><span className="file">{name}</span></div>
          <LateEditor label={`Code, ${name}`} file={name} describedBy="leaving" text={files[name] ?? ""} onType={(text) => onType(name, text)} onSubmit={submit} onLeaving={setLeaves} />
          <div className="pane-foot cap">
            <span>Kept as you type</span>
            <span className="end" id="leaving">{leaves ? <>Now <kbd>Tab</kbd> leaves</> : <>Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd></>}</span>
          </div>
        </section>
        <TryPane round={round} files={files} acts={acts} submitKey={`${modifier()} Enter`} onSubmit={submit} onType={onType} />
      </main>
    </div>
  );
}
