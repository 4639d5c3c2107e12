import { useQuery } from "@tanstack/react-query";
import { Footprints, Signpost, X } from "lucide-react";
import { useEffect, useRef, useState, type CSSProperties, type ReactElement, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import { exerciseQuery } from "../api/exercise";
import type { LocalCopy } from "../draft";
import { isSingle, pointOf, replayOf, rowsOf, unboxed, type Replaying } from "../model";
import { useBench } from "../use-bench";
import { useHints } from "../use-hints";
import { useLocalCopy } from "../use-local-copy";
import { CheckRows } from "./check-rows";
import { Legend, Spans } from "./difference";
import { Summary } from "./summary";
import { Unread } from "./unread";
import type { Exercise, Report } from "@/api/types";
import { Code } from "@/editor/code";
import type { EditorHandle } from "@/editor/editor";
import { LateEditor } from "@/editor/late-editor";
import { curved } from "@/lib/curved";
import { useArrived } from "@/lib/use-arrived";
import { Authored } from "@/ui/authored";
import { Icon } from "@/ui/icon";
import { Loading } from "@/ui/loading";

/** A newcomer's first page: one exercise at once, then the choice. */
export function FirstRun({ id, choice, onFailure }: { id: string; choice: ReactNode; onFailure: (failure: Error) => ReactNode }): ReactElement {
  const { data, error } = useQuery(exerciseQuery(id));
  const [opened, setOpened] = useState<Exercise | null>(null);
  const local = useLocalCopy(id);
  if (data && !opened && local !== undefined) setOpened(data);
  const arrived = useArrived(opened !== null);
  if (error && !opened) return <>{onFailure(error)}</>;
  if (!opened || !arrived) return <Loading what="Opening the first exercise. The first time, its checks are prepared." />;
  return <FirstExercise exercise={opened} local={local ?? null} choice={choice} />;
}

function FirstExercise({ exercise, local, choice }: { exercise: Exercise; local: LocalCopy | null; choice: ReactNode }): ReactElement {
  const bench = useBench(exercise, local);
  const hints = useHints(exercise, bench.files);
  const editor = useRef<EditorHandle>(null);
  const { report } = bench;
  const rows = rowsOf(exercise, report);
  const replay = report?.counterexample ? replayOf(exercise, bench.files, report) : null;
  useReplayKey(replay);
  return (
    <main id="main" className="first-run" tabIndex={-1}>
      <div className="first-columns">
        <section className="first-task" aria-label="Task" data-pane tabIndex={-1}>
          <p className="cap">One exercise, at once. Nothing to sign up for.</p>
          <h1>{exercise.title}</h1>
          <Authored html={exercise.task_html} />
        </section>
        <section className="first-work" aria-label="Editor and checks" data-pane tabIndex={-1}>
          <div className="first-editor" style={{ "--lines": bench.text.split("\n").length } as CSSProperties}>
            <LateEditor ref={editor} label={`Code, ${exercise.file_name}`} file={exercise.file_name} describedBy="leaving" text={bench.text} focused wrong={withoutWords(report)}
              onType={bench.type} onSubmit={() => void bench.submit()} />
          </div>
          <div className="first-verdict">
            <Summary rows={rows} report={report} aside="" heading />
            {report?.message && <Unread report={report} onLine={(line) => editor.current?.goTo(line)} />}
            {report?.counterexample && <Smallest report={report} />}
            {report?.verdict === "accepted" && <p className="read">Every exercise here is checked like this, as you type, on hundreds of inputs.</p>}
            {hints.shown.map(({ html }, index) => <Authored key={index} html={html} className="prose small" />)}
            <p className="acts">
              {replay && <Link className="btn" to={replay.to} state={replay.state}><Icon of={Footprints} />Open in replay <kbd>Alt R</kbd></Link>}
              {report && report.verdict !== "accepted" && hints.shown.length < hints.total && (
                <button type="button" className="btn" onClick={() => void hints.ask()}><Icon of={Signpost} />{hints.shown.length ? "Another hint" : "A hint"}</button>
              )}
              <span className="cap wide" id="leaving">Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd></span>
            </p>
          </div>
          <CheckRows rows={rows} />
        </section>
      </div>
      {choice}
    </main>
  );
}

function useReplayKey(replay: Replaying | null): void {
  const navigate = useNavigate();
  const latest = useRef(replay);
  useEffect(() => {
    latest.current = replay;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.code !== "KeyR" || event.defaultPrevented || !latest.current) return;
      event.preventDefault();
      void navigate(latest.current.to, { state: latest.current.state });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate]);
}

/** The line is marked; the verdict below it says the rest. */
function withoutWords(report: Report | null): { line: number; says: string } | null {
  const point = pointOf(report);
  return point && { ...point, says: "" };
}

/** The first failing check on one line, then its smallest input, what was expected and what came. */
function Smallest({ report }: { report: Report }): ReactElement | null {
  const found = report.counterexample;
  if (!found) return null;
  const [row] = found.rows;
  const single = isSingle(found.rows) && row;
  return (
    <div className="smallest">
      <span className="square"><Icon of={X} verdict /></span>
      <p><b>{curved(found.check)}</b> <span className="word verdict-fail">fails</span></p>
      <dl>
        <div><dt>Smallest input</dt><dd><Code source={found.call} /></dd></div>
        <div><dt>Expected</dt><dd><code>{single ? <Spans spans={unboxed(row.expected)} /> : found.expected}</code></dd></div>
        <div><dt>Yours</dt><dd><code>{single ? <Spans spans={row.actual} /> : <ins>{found.actual}</ins>}</code></dd></div>
      </dl>
      <span className="vh"><Legend rows={found.rows} /></span>
    </div>
  );
}
