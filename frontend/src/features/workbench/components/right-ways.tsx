import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { solutionsQuery } from "../api/exercise";
import { wayName } from "../model";
import { Refusal } from "@/api/client";
import { Code } from "@/editor/code";
import { Loading } from "@/ui/loading";
import { Told } from "@/ui/told";

/** After passing: other right ways, beside one's own. */
export function RightWays({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const { data, error } = useQuery(solutionsQuery(id));
  const [chosen, setChosen] = useState(0);
  const ways = data ? [{ slug: "the-model", source: data.solution }, ...data.solutions] : [];
  const way = ways[chosen];
  return (
    <section id="ways" className="ways" aria-label="Other right ways" data-pane tabIndex={-1}>
      <div className="pane-head">
        <div className="way-tabs" role="group" aria-label="Ways">
          {ways.map((one, index) => (
            <button key={one.slug} type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>{wayName(one.slug)}</button>
          ))}
        </div>
        <button type="button" className="btn bare" onClick={onClose}>Back to the checks</button>
      </div>
      {error instanceof Refusal && <div className="inner"><Told parts={error.told} /></div>}
      {!data && !error && <Loading what="Fetching the other ways." />}
      {way && <pre className="way" tabIndex={0}><Code source={way.source} /></pre>}
    </section>
  );
}
