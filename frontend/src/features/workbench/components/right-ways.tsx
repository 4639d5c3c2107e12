import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { solutionsQuery } from "../api/exercise";
import { wayName } from "../model";
import { GrowthChart } from "./growth-chart";
import { Refusal } from "@/api/client";
import type { Solutions } from "@/api/types";
import { Code } from "@/editor/code";
import { Loading } from "@/ui/loading";
import { Told } from "@/ui/told";

/** After passing: other right ways, beside one's own. */
export function RightWays({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const { data, error } = useQuery(solutionsQuery(id));
  const [chosen, setChosen] = useState(0);
  const way = data?.solutions[chosen];
  return (
    <section id="ways" className="ways" aria-label="Other right ways" data-pane tabIndex={-1}>
      <div className="pane-head">
        <div className="way-tabs" role="group" aria-label="Ways">
          {data?.solutions.map((one, index) => (
            <button key={one.slug} type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>{wayName(one.slug)}</button>
          ))}
        </div>
        <button type="button" className="btn bare" onClick={onClose}>Back to the checks</button>
      </div>
      {error instanceof Refusal && <div className="inner"><Told parts={error.told} /></div>}
      {!data && !error && <Loading what="Fetching the other ways, and counting their steps." />}
      {way && <pre className="way" tabIndex={0}><Code source={way.source} /></pre>}
      {data && way && <Beside solutions={data} way={way} />}
    </section>
  );
}

/** In what a way differs from one's own, and how both grow. */
function Beside({ solutions, way }: { solutions: Solutions; way: Solutions["solutions"][number] }): ReactElement | null {
  if (!way.differs.length && !way.curve.points.length) return null;
  return (
    <div className="inner">
      {way.differs.length > 0 && <ul className="differs">{way.differs.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      <GrowthChart yours={solutions.your_curve} other={way.curve} name={wayName(way.slug).toLowerCase()} />
    </div>
  );
}
