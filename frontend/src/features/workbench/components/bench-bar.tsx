import { ArrowLeft, RotateCcw, Undo2 } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { rowsOf, summaryOf } from "../model";
import type { Bench } from "../use-bench";
import type { Exercise } from "@/api/types";
import { modifier } from "@/lib/keys";
import { dayAndMonth } from "@/lib/time";
import { Icon } from "@/ui/icon";

export type Pane = "task" | "editor" | "checks" | "ways" | "past";

interface Props {
  exercise: Exercise;
  bench: Bench;
  pane: Pane;
  onPane: (pane: Pane) => void;
  onSubmit: () => void;
  onStartOver: () => void;
  onPast: () => void;
}

/** Where the exercise belongs, and what can be done with it; on a phone also the panes. */
export function BenchBar({ exercise, bench, pane, onPane, onSubmit, onStartOver, onPast }: Props): ReactElement {
  const { topic } = exercise;
  const ready = bench.report?.verdict === "accepted" && !bench.submitted;
  const { passed, total } = summaryOf(rowsOf(exercise, bench.report));
  const tab = (id: Pane, name: ReactElement | string): ReactElement => (
    <button type="button" role="tab" aria-selected={pane === id} aria-controls={id} onClick={() => onPane(id)}>{name}</button>
  );
  return (
    <div className="bench-bar">
      <Link to={`/topic/${topic.id}`}><Icon of={ArrowLeft} />{topic.number !== null && `${topic.number} `}{topic.title}</Link>
      <span className="sep" aria-hidden="true">/</span>
      <h1>{exercise.title}</h1>
      <span className="cap wide">
        exercise {exercise.position} of {exercise.count}{exercise.passed_at && ` · passed ${dayAndMonth(exercise.passed_at)}`}
      </span>
      <span className="tabs phone" role="tablist" aria-label="Pane">
        {tab("task", "Task")}
        {tab("editor", exercise.kind === "predict" ? "Answers" : exercise.kind === "arrange" ? "Lines" : "Editor")}
        {tab("checks", <>Checks {bench.report && <b className={passed === total ? "verdict-pass" : "verdict-fail"}>{passed}/{total}</b>}</>)}
      </span>
      <span className="end">
        <button type="button" className="btn bare" onClick={onPast} aria-expanded={pane === "past"}><Icon of={Undo2} /><span className="wide">History</span><span className="vh phone">History</span></button>
        <button type="button" className="btn bare wide" onClick={onStartOver}><Icon of={RotateCcw} />Start over</button>
        <button type="button" className={ready ? "btn go" : "btn"} onClick={onSubmit} aria-disabled={bench.submitting}>Submit <kbd>{modifier()} Enter</kbd></button>
      </span>
    </div>
  );
}
