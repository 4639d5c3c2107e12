import { SquarePen } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { nextDue, waiting } from "../model";
import type { Review } from "@/api/types";
import { dayAndMonth } from "@/lib/time";
import { Icon } from "@/ui/icon";

/** No card is left: what is true, when it changes, and one way on. Faded exercises come here. */
export function Nothing({ review, onward, onAgain }: {
  review: Review; onward: { to: string; name: string } | null; onAgain: (id: string) => void;
}): ReactElement {
  const [exercise] = review.exercises;
  return (
    <section className="rv-card rv-nothing">
      {exercise
        ? (
          <>
            <header><span>Exercise</span><span className="cap">{exercise.topic_title} · passed {dayAndMonth(exercise.passed_at)}</span></header>
            <h1>{exercise.title}</h1>
            <p className="read">You passed it, and by now it has likely faded. Doing it again from blank is the surest way to find out. Your old text is kept beside the new one.</p>
            <p className="rv-acts"><button type="button" className="btn go" onClick={() => onAgain(exercise.id)}><Icon of={SquarePen} />Do it again from blank</button><span className="cap">about {exercise.minutes} minutes</span></p>
            {review.done > 0 && <p className="cap">{nextDue(review, new Date())}</p>}
          </>
        )
        : (
          <>
            <h1>{review.begun ? (review.done > 0 ? "That was all for today" : "Nothing is due") : "No cards yet"}</h1>
            <p className="read">
              {review.begun
                ? [nextDue(review, new Date()), waiting(review)].filter(Boolean).join(" ")
                : "The cards of a topic come here once you have begun one of its exercises."}
            </p>
            {onward && <p><Link className="btn go" to={onward.to}>{onward.name}</Link></p>}
          </>
        )}
      <Coming forecast={review.forecast} />
      <p className="cap"><Link to="/review/plan">Limits, topics and the coming days</Link></p>
    </section>
  );
}

/** The coming fortnight in a line, for who would rather hear it than see bars. */
function Coming({ forecast }: { forecast: Review["forecast"] }): ReactElement | null {
  const week = forecast.slice(1, 8).reduce((sum, day) => sum + day.cards, 0);
  return week > 0 ? <p className="cap">{week} {week === 1 ? "card is" : "cards are"} due in the coming week.</p> : null;
}
