import { useState, type ReactElement, type RefObject } from "react";
import { Link } from "react-router";
import { ANSWER_WORDS, markWords, proposed } from "../model";
import type { Placing } from "../use-placement";
import type { PlacementResult } from "@/api/types";
import { Stop } from "@/ui/stop";

/** Where one would start, what it rests on, and what may be marked known. */
export function Result({ result, placing, heading }: { result: PlacementResult; placing: Placing; heading: RefObject<HTMLHeadingElement | null> }): ReactElement {
  const { begin, mark, busy } = placing;
  const { start, before } = result;
  const [chosen, setChosen] = useState(() => proposed(before));
  const open = before.filter((stop) => !stop.done);
  const turn = (id: string): void => setChosen((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  return (
    <section className="place-sheet result">
      <p className="cap">{result.left_early ? "Found so far" : "Found"}</p>
      <h1 ref={heading} tabIndex={-1}>{result.says}</h1>
      <p className="read">{result.why}</p>
      <p className="place-acts">
        {start
          ? <Link className={open.length > 0 ? "btn" : "btn go"} to={`/topic/${start.id}`}>Start at {start.title}</Link>
          : <Link className="btn go" to="/">Choose on the map</Link>}
        {start && <Link className="btn" to="/">Show me the map</Link>}
        <button type="button" className="btn bare" aria-disabled={busy} onClick={begin}>Take it again</button>
      </p>
      {before.length > 0 && (
        <section aria-labelledby="place-before">
          <h2 className="label ruled" id="place-before">{open.length > 0 ? "Before it: what you may mark known" : "Before it"}</h2>
          <ul className="place-before">
            {before.map((stop) => (
              <li key={stop.id}>
                <label>
                  {stop.done ? <span /> : <input type="checkbox" checked={chosen.includes(stop.id)} onChange={() => turn(stop.id)} />}
                  <Stop state={stop.done ? "known" : "untouched"} />
                  <span>{stop.title}</span>
                  <span className="cap">{stop.says}</span>
                </label>
              </li>
            ))}
            {start && (
              <li>
                <span className="place-start"><span /><Stop state="untouched" next /><b>{start.title}</b><span className="cap">you would start here{start.asked > 0 && `; ${start.right} of ${start.asked} right`}</span></span>
              </li>
            )}
          </ul>
          {open.length > 0 && (
            <p className="place-acts">
              <button type="button" className="btn go" aria-disabled={busy || chosen.length === 0} onClick={() => chosen.length > 0 && mark(chosen)}>{markWords(chosen.length)}</button>
              <span className="cap">Known topics are passed over by “Continue”. A mark can be taken off on the map at any time.</span>
            </p>
          )}
        </section>
      )}
      {result.answers.length > 0 && (
        <details className="place-rests">
          <summary className="label">What it rests on: your {result.answers.length} answers</summary>
          <ol>
            {result.answers.map((answer, place) => (
              <li key={place}>
                <span>{answer.exercise_id ? <Link to={`/exercise/${answer.exercise_id}`}>{answer.text}</Link> : answer.text}</span>
                <Link className="cap" to={`/topic/${answer.topic_id}`}>{answer.topic_title}</Link>
                <span className="cap">{ANSWER_WORDS[answer.answer]}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
