import { useEffect, useRef, type ReactElement } from "react";
import { Link } from "react-router";
import { kindName, standing } from "../model";
import type { Session } from "../use-review";
import { Answer } from "./answer";
import { Asked } from "./asked";
import type { ReviewCard } from "@/api/types";
import { dayAndMonth } from "@/lib/time";
import { AuthoredLine } from "@/ui/authored-line";

/** The card: the question, what the learner makes of it, and the answer in layers. */
export function CardSheet({ card, session }: { card: ReviewCard; session: Session }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = session.review.done === 0;
  useEffect(() => {
    if (isFirst && document.activeElement?.id !== "main") return; // the page has just come; its reader is at its top
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [isFirst]);
  return (
    <article className="rv-card" aria-label="Card">
      <header><span>{kindName(card)}</span><span className="cap">{standing(card, dayAndMonth)}</span></header>
      {card.leech && <p className="rv-leech">{card.leech} <Link to={`/topic/${card.topic_id}`}>Read {card.topic_title}</Link></p>}
      <h1 ref={heading} tabIndex={-1}><AuthoredLine html={card.asks_html} /></h1>
      {session.answering.shown ? <Answer card={card} session={session} /> : <Asked card={card} session={session} />}
    </article>
  );
}
