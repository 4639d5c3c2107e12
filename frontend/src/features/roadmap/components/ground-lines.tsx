import { memo, type ReactElement } from "react";
import type { Ground } from "../ground";

/** Ground that was practised on, and form lines where it fades. */
export const GroundLines = memo(function GroundLines({ ground }: { ground: Ground }): ReactElement {
  return (
    <g className="ground" aria-hidden="true">
      <path d={ground.charted} className="charted" />
      <path d={ground.high} className="high" />
      {ground.levels.map(({ d, bold }, index) => <path key={index} d={d} className={bold ? "line bold" : "line"} />)}
      {ground.fading.map((d, index) => <path key={index} d={d} className="line form" />)}
    </g>
  );
});
