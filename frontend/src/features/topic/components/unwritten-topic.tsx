import type { ReactElement } from "react";
import { Link } from "react-router";
import { standing, STATE_SAID } from "../model";
import { Note } from "./note";
import type { Topic } from "@/api/types";
import { Stop } from "@/ui/stop";

/** A stop that the roadmap names and nobody has written yet: what it will hold, and what to know before. */
export function UnwrittenTopic({ topic }: { topic: Topic }): ReactElement {
  return (
    <article className="lesson">
      <p className="cap">{standing(topic)}</p>
      <h1 className="unwritten">{topic.title}</h1>
      {topic.summary && <p className="prose">{topic.summary}</p>}
      <div className="said">
        <svg className="picture" viewBox="0 0 64 40" aria-hidden="true">
          <circle cx="14" cy="20" r="7" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
          <path d="M22 20H40" stroke="var(--ink-3)" strokeWidth="1.5" strokeDasharray="5 3" />
          <circle cx="50" cy="20" r="11" fill="none" stroke="var(--ink-3)" strokeWidth="1.75" strokeDasharray="0.1 4" strokeLinecap="round" />
        </svg>
        <p className="read">This stop is on the map and not yet written. It will hold what is listed here. If you know it already, mark it known in the outline.</p>
      </div>
      <section className="after">
        <h2>What it will hold</h2>
        <ul className="taught">
          {topic.items.map((item) => (
            <li key={item.id}><Stop state={item.state} /><span className={item.state === "not_yet_written" ? "unwritten" : undefined}>{item.title}</span><span className={item.state === "not_yet_written" ? "vh" : "cap"}>{STATE_SAID[item.state]}</span></li>
          ))}
        </ul>
      </section>
      {topic.requires.length > 0 && (
        <section className="after">
          <h2>What comes before it</h2>
          <ul className="taught">
            {topic.requires.map((stop) => (
              <li key={stop.id}><Stop state={stop.state} /><Link to={`/topic/${stop.id}`}>{stop.title}</Link><span className="cap">{STATE_SAID[stop.state]}</span></li>
            ))}
          </ul>
        </section>
      )}
      <section className="after"><Note topic={topic} /></section>
    </article>
  );
}
