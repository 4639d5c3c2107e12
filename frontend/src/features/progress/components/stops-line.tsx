import type { ReactElement } from "react";
import { stopsSaid } from "../model";
import type { AreaProgress } from "@/api/types";
import { StopShape } from "@/ui/stop";

const STEP = 26;

/** The stops of an area in their order, tied by the course, or off it by a footpath. */
export function StopsLine({ area, onCourse }: { area: AreaProgress; onCourse: boolean }): ReactElement {
  const width = STEP * area.stops.length;
  const leg = onCourse ? { stroke: "var(--course)" } : { stroke: "var(--path)", strokeDasharray: "3 2" };
  return (
    <svg viewBox={`0 0 ${width} 24`} width={width} height={24} role="img" aria-label={stopsSaid(area)}>
      {area.stops.map((stop, index) => {
        const x = 12 + STEP * index;
        return (
          <g key={stop.id}>
            {index > 0 && <path d={`M${x - 17} 12H${x - 9}`} strokeWidth={1.25} {...leg} />}
            <StopShape state={stop.state} share={stop.exercises_total ? stop.exercises_passed / stop.exercises_total : 0} at={{ x, y: 12, r: 7 }} />
          </g>
        );
      })}
    </svg>
  );
}
