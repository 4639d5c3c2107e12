import type { ReactElement } from "react";
import type { HintsAsked } from "../use-hints";
import { Hints } from "./hints";
import type { Exercise, Files } from "@/api/types";
import { dayAndMonth } from "@/lib/time";
import { Authored } from "@/ui/authored";

interface Props {
  exercise: Exercise;
  hints: HintsAsked;
  files: Files;
  onLine: (line: number) => void;
}

/** The task, and the hints under it. */
export function TaskPane({ exercise, hints, files, onLine }: Props): ReactElement {
  return (
    <section id="task" className="task" aria-label="Task" tabIndex={0} data-pane>
      {exercise.passed_at && exercise.changed_since_passed && (
        <p className="changed">You passed this on {dayAndMonth(exercise.passed_at)}, and that stays. {exercise.changes.join(" ") || "The exercise has changed since."}</p>
      )}
      <Authored html={exercise.task_html} />
      <Hints hints={hints} files={files} onLine={onLine} />
    </section>
  );
}
