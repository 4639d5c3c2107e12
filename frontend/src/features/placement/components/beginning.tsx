import type { ReactElement, RefObject } from "react";
import { Link } from "react-router";
import type { Placing } from "../use-placement";

/** Before the first question: what it is, how long it takes, and what it changes. */
export function Beginning({ placing, heading }: { placing: Placing; heading: RefObject<HTMLHeadingElement | null> }): ReactElement {
  const { placement, begin, busy } = placing;
  return (
    <section className="place-sheet">
      <p className="cap">On the course: {placement.role_title}</p>
      <h1 ref={heading} tabIndex={-1}>Where do you stand?</h1>
      {placement.questions === 0
        ? <p className="read">No topic of this course has questions yet, so nobody can be placed on it. Start anywhere on the map.</p>
        : (
          <>
            <p className="read">
              At most 20 questions about {placement.topics} topics, each chosen by your answers so far: what a piece of code does, what a program prints, now and then
              a small program to write. It takes about 40 minutes by the authors’ reckoning. Leave whenever you like; what was found so far is kept.
            </p>
            <p className="read">Guessing doesn’t help you. “I don’t know” is an answer, and the quickest way to the right place. Nothing is marked unless you say so at the end.</p>
          </>
        )}
      <p className="place-acts">
        {placement.questions > 0 && <button type="button" className="btn go" aria-disabled={busy} onClick={begin}>Ask the first question</button>}
        <Link className="btn bare" to="/">Show me the map instead</Link>
      </p>
    </section>
  );
}
