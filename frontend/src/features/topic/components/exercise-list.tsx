import type { ReactElement } from "react";
import { Link } from "react-router";
import { STATE_SAID } from "../model";
import type { Topic } from "@/api/types";
import { Stop } from "@/ui/stop";

/** The topic's exercises, easiest first, each with its sign and kind. */
export function ExerciseList({ topic }: { topic: Topic }): ReactElement {
  return (
    <ol className="exercises">
      {topic.exercises.map((exercise) => (
        <li key={exercise.id}>
          <Link to={`/exercise/${exercise.id}`}>
            <Stop state={exercise.state} share={0.6} />
            <span>{exercise.title}<span className="vh">, {STATE_SAID[exercise.state]}</span></span>
            <span className="cap">{exercise.kind}</span>
          </Link>
        </li>
      ))}
      {topic.unwritten_exercises.map((exercise) => (
        <li key={exercise.slug} title={exercise.why}>
          <span className="row">
            <Stop state="not_yet_written" />
            <span className="unwritten">{exercise.title}</span>
            <span className="cap">not yet written</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
