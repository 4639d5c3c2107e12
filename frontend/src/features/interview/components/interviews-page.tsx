import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import { underWay } from "../model";
import type { Interview, Interviews } from "@/api/types";
import { dayAndMonth } from "@/lib/time";

interface Props {
  interviews: Interviews["interviews"];
  onBegin: (slug: string, clock: boolean) => void;
}

/** Every interview, with the rounds that were held of it. */
export function InterviewsPage({ interviews, onBegin }: Props): ReactElement {
  const [clock, setClock] = useState(true);
  return (
    <main id="main" className="iv-list" tabIndex={-1}>
      <h1 className="title">Interviews</h1>
      <p className="read">A problem and a clock, without hints and without checks while you type. Then you are asked how it grows, and what comes next. The report says what was shown and what was not.</p>
      <label className="iv-choice"><input type="checkbox" checked={clock} onChange={(event) => setClock(event.target.checked)} />With a clock. It can be paused, extended or switched off at any time.</label>
      {interviews.length === 0 && <p className="read">There are no interviews in this course yet. They come with its content.</p>}
      <ol className="iv-rows">
        {interviews.map((each) => <Row key={each.id} interview={each} onBegin={() => onBegin(each.id, clock)} />)}
      </ol>
    </main>
  );
}

function Row({ interview, onBegin }: { interview: Interview; onBegin: () => void }): ReactElement {
  const open = underWay(interview);
  const held = interview.rounds.filter((round) => round.ended_at !== null);
  return (
    <li>
      <div>
        <h2>{interview.title}</h2>
        <p className="cap">{interview.topic_title} · {interview.minutes} min · {interview.follow_ups} follow-ups</p>
      </div>
      {held.length > 0
        ? (
          <ul className="iv-held">
            {held.map((round) => <li key={round.id}><Link to={`/interview/${interview.id}/${round.id}`}>Report of {dayAndMonth(round.begun_at)}<span className="vh">, {interview.title}</span></Link> <span className="cap">{round.said}</span></li>)}
          </ul>
        )
        : <p className="cap">{open ? "under way" : "not held yet"}</p>}
      {open
        ? <Link className="btn go" to={open}>Go on<span className="vh">, {interview.title}</span></Link>
        : <button type="button" className="btn" onClick={onBegin}>{held.length > 0 ? "Begin again" : "Begin"}<span className="vh">, {interview.title}</span></button>}
    </li>
  );
}
