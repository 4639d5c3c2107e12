import { memo, type ReactElement } from "react";
import { nameAt, OFF_COURSE, ON_COURSE, saidOf, type PlacedStop, type Special } from "../trail";
import { StopShape } from "@/ui/stop";

const HIT = 22;
/** What stands around a stop moves its number aside. */
const ASIDE = 6;
const STAR = "M0-5L1.5-1.6 5.2-1.2 2.4 1.2 3.2 4.8 0 2.9-3.2 4.8-2.4 1.2-5.2-1.2-1.5-1.6Z";

interface Props { one: PlacedStop; special: Special; chosen: boolean; reachable: boolean; lineHeight: number }

/** A stop on the map: its sign, its number and its name, one link. */
export const StopMark = memo(function StopMark({ one, special, chosen, reachable, lineHeight }: Props): ReactElement {
  const { stop, place } = one;
  const { x, y } = place;
  const out = place.side === "right" ? 1 : -1;
  const anchor = out > 0 ? "start" : "end";
  const onCourse = stop.number !== null;
  const hangs = place.number_y !== y;
  const aside = !hangs && (stop.suggested || special !== null) ? out * ASIDE : 0;
  const said = saidOf(stop, chosen);
  const kind = ["lb", onCourse ? "" : "off", stop.written ? "" : "un", stop.suggested ? "nx" : ""].filter(Boolean).join(" ");
  return (
    <a href={`/topic/${stop.id}`} className={stop.suggested ? "sp suggested" : "sp"} data-stop={stop.id} data-state={stop.state} tabIndex={reachable ? 0 : -1} aria-label={said}>
      <title>{said}</title>
      <circle className="hit" cx={x} cy={y} r={HIT} />
      {chosen && <rect className="picked" x={x - 17} y={y - 17} width={34} height={34} />}
      <g className="sign"><StopShape state={stop.state} share={stop.exercises_total ? stop.exercises_passed / stop.exercises_total : 0} at={{ x, y, r: onCourse ? ON_COURSE : OFF_COURSE }} /></g>
      <circle className="dot" cx={x} cy={y} r={ON_COURSE} />
      {special === "start" && <path className="overprint" d={`M${x} ${y - 19}L${x + 17} ${y + 11}H${x - 17}Z`} />}
      {special === "finish" && <><circle className="overprint thin" cx={x} cy={y} r={12} /><circle className="overprint thin" cx={x} cy={y} r={15.5} /></>}
      {stop.suggested && <circle className="control" cx={x} cy={y} r={15.2} />}
      {stop.starred && <path className="star" d={STAR} transform={`translate(${x + out * 15} ${y - 16})`} />}
      {onCourse && <text className="lb no" textAnchor={anchor} x={place.number_x + aside} y={place.number_y} dy=".35em">{`${stop.number} `}</text>}
      <text className={kind} textAnchor={anchor} y={place.label_y} dy=".35em">
        {place.lines.map((line, index) => <tspan key={index} x={nameAt(one) + aside} y={place.label_y + index * lineHeight} dy=".35em">{`${line} `}</tspan>)}
      </text>
    </a>
  );
});
