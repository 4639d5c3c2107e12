import type { ReactElement } from "react";
import { Hints, type useHints } from "./hints";
import type { Exercise } from "@/api/types";
import { dayAndMonth } from "@/lib/time";
import { Authored } from "@/ui/authored";

/** The task, and the hints under it. */
export function TaskPane({ exercise, hints }: { exercise: Exercise; hints: ReturnType<typeof useHints> }): ReactElement {
  return (
    <section id="task" className="task" aria-label="Task" tabIndex={0} data-pane>
      {exercise.passed_at && exercise.changed_since_passed && (
        <p className="changed">You passed this on {dayAndMonth(exercise.passed_at)}, and that stays. {exercise.changes.join(" ") || "The exercise has changed since."}</p>
      )}
      <Authored html={exercise.task_html} />
      <Hints hints={hints} />
    </section>
  );
}
