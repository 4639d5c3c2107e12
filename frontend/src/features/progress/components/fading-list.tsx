import type { ReactElement } from "react";
import { Link } from "react-router";
import { curveOf, fadingSaid, wayOn } from "../model";
import type { FadingStop } from "@/api/types";
import { Stop } from "@/ui/stop";

const WIDTH = 100;
const HEIGHT = 32;

/** What fades, how quickly, and what brings it back. */
export function FadingList({ fading }: { fading: FadingStop[] }): ReactElement {
  const on = wayOn(fading);
  return (
    <section aria-labelledby="fading">
      <h2 id="fading">Fading</h2>
      {fading.length === 0 && <p className="cap nothing">Nothing. A stop fades some weeks after its last pass, and shows here until it has been brought back.</p>}
      <ul className="fading">{fading.map((stop) => <FadingRow key={stop.id} stop={stop} />)}</ul>
      {on && <Link className="btn go" to={on.to}>{on.name}{on.cards && <kbd className="letter">R</kbd>}</Link>}
    </section>
  );
}

function FadingRow({ stop }: { stop: FadingStop }): ReactElement {
  const curve = curveOf(stop.curve, WIDTH, HEIGHT);
  const way = !stop.cards && stop.exercise_id ? `/exercise/${stop.exercise_id}` : null;
  return (
    <li>
      <Stop state="fading" />
      <span><Link to={`/topic/${stop.id}`}>{stop.title}</Link><span className="cap">{way ? <Link to={way}>{fadingSaid(stop)}</Link> : fadingSaid(stop)}</span></span>
      <svg viewBox={`0 -3 ${WIDTH} ${HEIGHT + 5}`} className="curve" aria-hidden="true">
        <path d={`M0 ${HEIGHT}H${WIDTH}`} stroke="var(--rule)" />
        <path d={curve.past} fill="none" stroke="var(--brown)" strokeWidth={1.5} />
        <path d={curve.ahead} fill="none" stroke="var(--brown)" strokeWidth={1.25} strokeDasharray="3 2.5" />
        <circle cx={curve.now.x} cy={curve.now.y} r={3} fill="var(--brown)" />
      </svg>
      <span className="recall">{Math.round(stop.recall * 100)} % <span className="cap">recall</span></span>
    </li>
  );
}
