import type { ReactElement } from "react";
import { STATE_WORDS } from "../model";
import type { State } from "@/api/types";
import { Stop } from "@/ui/stop";

const STATES: State[] = ["mastered", "under_way", "fading", "untouched", "known", "skipped", "not_yet_written"];

/** What the signs of the map mean. */
export function Legend(): ReactElement {
  return (
    <section className="legend" aria-labelledby="legend">
      <h2 id="legend" className="label ruled">Legend</h2>
      <ul>
        <li><Stop state="untouched" next />suggested next</li>
        {STATES.map((state) => <li key={state}><Stop state={state} />{state === "known" ? "marked known" : STATE_WORDS[state]}</li>)}
        <li><svg className="st" viewBox="0 0 20 20" aria-hidden="true"><path d="M0 10H20" stroke="var(--course)" strokeWidth="2" /></svg>your course</li>
        <li><svg className="st" viewBox="0 0 20 20" aria-hidden="true"><path d="M0 10H20" stroke="var(--path)" strokeDasharray="5 3" /></svg>needed before</li>
      </ul>
      <p className="cap">Ground you have practised on is drawn with contours. White is still to be explored.</p>
    </section>
  );
}
