import type { ReactElement } from "react";
import { answerName, RATINGS } from "../model";
import type { Acts } from "../use-round";
import { GrowthTold } from "./growth-told";
import { Layers } from "./layers";
import type { Files, Round } from "@/api/types";
import { Authored } from "@/ui/authored";

interface Props {
  round: Round;
  files: Files;
  acts: Acts;
  onType: (name: string, text: string) => void;
}

/** Follow-ups, one at a time: one's own answer, then the layered one, then one's own rating. */
export function FollowUps({ round, files, acts, onType }: Props): ReactElement {
  const current = round.follow_ups.find((each) => each.answer === null || (each.rating === null && each.answer !== ""));
  const done = round.follow_ups.filter((each) => each !== current);
  const total = round.follow_ups.length + round.left;
  return (
    <section aria-label="Follow-ups" className="iv-asked">
      {round.complexity && <details className="iv-folded" open={done.length === 0 && current?.answer === null}><summary>How it grows</summary><GrowthTold complexity={round.complexity} /></details>}
      {done.map((each) => <Layers key={each.id} followUp={each} folded />)}
      {current
        ? (
          <article key={current.id}>
            <p className="cap">Follow-up {done.length + 1} of {total}</p>
            <h2 className="iv-question"><Authored html={current.asks_html} className="iv-inline" /></h2>
            {current.answer === null
              ? <Answer followUp={current.id} text={files[answerName(current.id)] ?? ""} acts={acts} onType={onType} />
              : (
                <>
                  <Layers followUp={current} />
                  <fieldset className="iv-rate">
                    <legend className="label">How much of it did you say?</legend>
                    {RATINGS.map(({ rating, word }) => <button key={rating} type="button" className="btn" aria-disabled={acts.busy} onClick={() => acts.rate(current.id, rating)}>{word}</button>)}
                  </fieldset>
                </>
              )}
          </article>
        )
        : <p className="read">That was the last question.</p>}
      <p className="iv-acts"><button type="button" className={current ? "btn bare" : "btn go"} aria-disabled={acts.busy} onClick={acts.end}>{current ? "End the interview" : "To the report"}</button></p>
    </section>
  );
}

function Answer({ followUp, text, acts, onType }: { followUp: string; text: string; acts: Acts; onType: Props["onType"] }): ReactElement {
  return (
    <>
      <label className="iv-field"><span className="label">Your answer, as you would say it</span>
        <textarea className="field read" rows={6} value={text} onChange={(event) => onType(answerName(followUp), event.target.value)} />
      </label>
      <p className="iv-acts"><button type="button" className="btn go" aria-disabled={acts.busy} onClick={() => acts.answer(followUp, text)}>{text.trim() ? "Answer" : "Pass on this"}</button></p>
    </>
  );
}
