import { ArrowLeft } from "lucide-react";
import { useState, type ReactElement } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { setReview, takeCards } from "../api/plan";
import { reviewQuery } from "../api/review";
import { Fitting } from "./fitting";
import { Forecast } from "./forecast";
import { Limits } from "./limits";
import { Refusal } from "@/api/client";
import type { Review } from "@/api/types";
import { AuthoredLine } from "@/ui/authored-line";
import { Icon } from "@/ui/icon";

/** The coming days, and how one wants to review. */
export function PlanPage({ review }: { review: Review }): ReactElement {
  const client = useQueryClient();
  const [said, setSaid] = useState<{ text: string; failed: boolean }>({ text: "", failed: false });
  const act = async (doing: Promise<Review | string>): Promise<void> => {
    try {
      const done = await doing;
      if (typeof done === "string") await client.invalidateQueries({ queryKey: reviewQuery.queryKey });
      else client.setQueryData(reviewQuery.queryKey, done);
      setSaid({ text: typeof done === "string" ? done : "Kept.", failed: false });
    } catch (failure) {
      const text = failure instanceof Refusal ? [failure.told.what, failure.told.remedy].filter(Boolean).join(" ") : "It was not kept: the server can’t be reached.";
      setSaid({ text, failed: true });
    }
  };
  const { settings } = review;
  const enough = settings.fittable >= settings.needed;
  return (
    <main id="main" className="rv-plan" tabIndex={-1}>
      <p><Link className="btn bare" to="/review"><Icon of={ArrowLeft} />Review</Link></p>
      <h1 className="title">How you review</h1>
      <p role="status" className={said.failed ? "verdict-fail" : "cap"}>{said.text}</p>
      <Forecast days={review.forecast} />
      <Limits settings={settings} onSet={(changed) => void act(setReview(changed))} />
      <section>
        <h2 className="label ruled">Your own intervals</h2>
        <p className="read">
          {settings.own_parameters ? "The intervals follow what you yourself recall." : "The intervals follow what most people recall."}{" "}
          {enough ? `They can be fitted to your ${settings.fittable} reviews. It takes some seconds, and is kept only if it foretells better what you recall.` : `They can be fitted to you after ${settings.needed} reviews on later days; ${settings.fittable} are there.`}
        </p>
        {enough && <Fitting onFit={(found) => void act(found)} />}
      </section>
      {review.leeches.length > 0 && (
        <section>
          <h2 className="label ruled">Cards that don’t stay</h2>
          <ul className="rv-list">
            {review.leeches.map((leech) => <li key={leech.id}><AuthoredLine html={leech.asks_html} className="read" /><span className="cap">{leech.says}</span><Link to={`/topic/${leech.topic_id}`}>Read {leech.topic_title}</Link></li>)}
          </ul>
        </section>
      )}
      <section>
        <h2 className="label ruled">Whose cards are in</h2>
        <ul className="rv-topics">
          {review.topics.map((topic) => (
            <li key={`${topic.id} ${topic.taken}`}>
              <label><input type="checkbox" defaultChecked={topic.taken} onChange={(event) => void act(takeCards(topic.id, event.target.checked))} /><span>{topic.title}</span><span className="cap">{topic.cards} cards</span></label>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
