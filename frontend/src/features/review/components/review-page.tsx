import { useEffect, useLayoutEffect, useRef, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { startBlank } from "../api/plan";
import { ratingOf } from "../model";
import { useReview } from "../use-review";
import { CardSheet } from "./card-sheet";
import { Nothing } from "./nothing";
import { RateBar, ShowBar } from "./rate-bar";
import { ReviewTop } from "./review-top";
import type { Review } from "@/api/types";
import { letter } from "@/lib/keys";
import { Told } from "@/ui/told";

/** What is due today, one card at a time. `onward` is where to go when nothing is. */
export function ReviewPage({ first, onward }: { first: Review; onward: { to: string; name: string } | null }): ReactElement {
  const session = useReview(first);
  const { review, answering, refused } = session;
  const { card } = review;
  const navigate = useNavigate();
  const latest = useRef(session);
  useLayoutEffect(() => {
    latest.current = session;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const key = letter(event);
      if (key === null) return;
      const { review: now, answering: given, show, rate, undo } = latest.current;
      const pressed = event.target instanceof HTMLElement && event.target.closest("button, a, summary") !== null;
      const rating = given.shown && now.card ? ratingOf(key) : null;
      if (rating !== null) rate(rating);
      else if (key === "z" && now.can_undo) undo();
      else if (key === " " && now.card && !given.shown && !pressed) show();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const again = (id: string): void => void startBlank(id).then(() => navigate(`/exercise/${id}`));

  return (
    <main id="main" className="rv" tabIndex={-1}>
      <ReviewTop review={review} onUndo={session.undo} />
      {refused && <Told parts={refused} />}
      {card
        ? (
          <>
            <CardSheet key={`${card.id} ${review.done}`} card={card} session={session} />
            {answering.shown
              ? <RateBar ratings={card.ratings} onRate={session.rate} />
              : <ShowBar onShow={session.show} />}
          </>
        )
        : <Nothing review={review} onward={onward} onAgain={again} />}
    </main>
  );
}
