import type { ReactElement } from "react";
import { CHART, growthSaid, lineOf, mostOf, type Curve } from "../growth";

/** What a step is; the terminal says the same (`cli/render/ways.py`). */
const COUNTED = "A step is a line that runs. What a line does with the function's arguments counts too: each member that it compares, looks through, copies or shifts is one more.";

/** How the steps of one's own program and of another grow, in one small chart; the numbers stand in a table for who doesn't see it. */
export function GrowthChart({ yours, other, name }: { yours: Curve; other: Curve; name: string }): ReactElement | null {
  if (yours.points.length < 2 || other.points.length < 2) return null;
  const most = mostOf([yours, other]);
  const said = growthSaid(yours, other);
  return (
    <figure className="growth">
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        <path className="axis" d={`M${CHART.left} ${CHART.top}V${CHART.height - CHART.bottom}H${CHART.width - CHART.right}`} />
        <polyline className="other" points={lineOf(other.points, most)} />
        <polyline className="own" points={lineOf(yours.points, most)} />
      </svg>
      <figcaption>
        <span className="key own">yours</span><span className="key other">{name}</span>
        {`Steps, up to ${most.steps.toLocaleString("en")}, for inputs of up to ${most.size.toLocaleString("en")}. ${said} ${COUNTED}`}
      </figcaption>
      <table className="vh">
        <caption>Steps by the size of the input</caption>
        <thead><tr><th scope="col">Size</th><th scope="col">Yours</th><th scope="col">{name}</th></tr></thead>
        <tbody>{yours.points.map(({ size, steps }, index) => <tr key={size}><th scope="row">{size}</th><td>{steps}</td><td>{other.points[index]?.steps ?? "stopped"}</td></tr>)}</tbody>
      </table>
    </figure>
  );
}
