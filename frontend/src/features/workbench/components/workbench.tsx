import { useEffect, useRef, useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { replayOf } from "../model";
import type { LocalCopy } from "../draft";
import { useBench } from "../use-bench";
import { useHints } from "../use-hints";
import { BenchBar, type Pane } from "./bench-bar";
import { ChecksPane } from "./checks-pane";
import { EditorPane } from "./editor-pane";
import { PastPane } from "./past-pane";
import { RightWays } from "./right-ways";
import { TaskPane } from "./task-pane";
import type { Exercise, Files } from "@/api/types";
import type { EditorHandle } from "@/editor/editor";
import { isModified } from "@/lib/keys";
import { toasts } from "@/lib/toasts";

/** Task, editor, checks. `key` it by the exercise's id. */
export function Workbench({ exercise, local }: { exercise: Exercise; local: LocalCopy | null }): ReactElement {
  const bench = useBench(exercise, local);
  const hints = useHints(exercise, bench.files);
  const [pane, setPane] = useState<Pane>("task");
  const [file, setFile] = useState(exercise.file_name);
  const editor = useRef<EditorHandle>(null);

  const submit = (): void => {
    if (bench.submitting) return;
    void bench.submit().then(() => setPane("checks"));
  };
  const startOver = (): void => {
    if (bench.text === exercise.starter && Object.keys(bench.files).length === 1) return;
    restore({ [exercise.file_name]: exercise.starter }, "Started over. What you had stands in the history.");
  };
  const restore = (files: Files, said: string): void => {
    const before = bench.files;
    bench.restore(files);
    setFile(exercise.file_name);
    toasts.show({ text: said, undo: () => bench.replace(before) });
  };
  const goToLine = (line: number, name = exercise.file_name): void => {
    setPane((shown) => (shown === "past" ? shown : "editor"));
    setFile(name in bench.files ? name : exercise.file_name);
    // The pane is shown first: on a phone the editor isn't laid out while another pane is.
    requestAnimationFrame(() => editor.current?.goTo(line));
  };

  const navigate = useNavigate();
  const replay = (): void => {
    const wanted = replayOf(exercise, bench.files, bench.report);
    if (wanted) void navigate(wanted.to, { state: wanted.state });
  };

  const acts = useRef({ submit, replay, hint: hints.ask });
  useEffect(() => {
    acts.current = { submit, replay, hint: hints.ask };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === "Enter" && isModified(event)) {
        event.preventDefault();
        acts.current.submit();
      } else if (event.altKey && event.code === "KeyR") {
        event.preventDefault();
        acts.current.replay();
      } else if (event.altKey && event.code === "KeyH") {
        event.preventDefault();
        setPane("task");
        void acts.current.hint();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <div className="bench">
      <BenchBar exercise={exercise} bench={bench} pane={pane} onPane={setPane} onSubmit={submit} onStartOver={startOver} onPast={() => setPane("past")} />
      <main id="main" className="panes" data-shown={pane} tabIndex={-1}>
        <TaskPane exercise={exercise} hints={hints} files={bench.files} onLine={goToLine} />
        <EditorPane exercise={exercise} bench={bench} file={file} onFile={setFile} onSubmit={submit} onLine={goToLine} editor={editor} />
        {pane === "past" ? <PastPane id={exercise.id} fileName={exercise.file_name} files={bench.files} onClose={() => setPane("checks")} onRestore={(files) => restore(files, "Put into the editor. What you had stands in the history.")} />
          : pane === "ways"
          ? <RightWays id={exercise.id} onClose={() => setPane("checks")} />
          : <ChecksPane exercise={exercise} bench={bench} onLine={goToLine} onWays={() => setPane("ways")} />}
      </main>
    </div>
  );
}
