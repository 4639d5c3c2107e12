import { Check } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import type { Exercise } from "@/api/types";
import { Icon } from "@/ui/icon";

/** Everything passes: say so once, and show the ways on. */
export function Passed({ exercise, submitted, onWays }: { exercise: Exercise; submitted: boolean; onWays: () => void }): ReactElement {
  return (
    <section className="passed" aria-label="Passed">
      <div className="counter-head">
        <span className="square right"><Icon of={Check} verdict /></span>
        <h2>{submitted ? "Accepted" : "Every check passes"}</h2>
      </div>
      <div className="inner">
        <p className="say">
          {submitted
            ? "It was searched further, with fresh and larger inputs, and none fails."
            : `${exercise.passed_at ? "You have passed this exercise already. " : ""}Submit it, and it is searched further with fresh and larger inputs.`}
        </p>
        <p className="acts">
          {(submitted || exercise.passed_at) && (exercise.next
            ? <Link className="btn go" to={`/exercise/${exercise.next.id}`}>Next: {exercise.next.title}</Link>
            : <Link className="btn go" to={`/topic/${exercise.topic.id}`}>Back to {exercise.topic.title}</Link>)}
          <button type="button" className="btn" onClick={onWays}>Other right ways</button>
        </p>
      </div>
    </section>
  );
}
