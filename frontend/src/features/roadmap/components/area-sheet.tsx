import { ChevronDown, ChevronRight } from "lucide-react";
import type { ReactElement } from "react";
import { areaCount } from "../model";
import { ItemList } from "./item-list";
import { StopRow } from "./stop-row";
import type { RoadmapArea } from "@/api/types";
import { Icon } from "@/ui/icon";
import { Stop } from "@/ui/stop";

interface Props {
  area: RoadmapArea;
  isOpen: (id: string) => boolean;
  onTurn: (id: string) => void;
}

/** An area of the roadmap: its name over a heavy line, its stops in the course's order. */
export function AreaSheet({ area, isOpen, onTurn }: Props): ReactElement {
  const heading = `area-${area.id}`;
  const interview = `${area.id}/interview`;
  return (
    <section className="area" aria-labelledby={heading}>
      <h2 id={heading}>{area.title}<span>{areaCount(area)}</span></h2>
      <ol>
        {area.stops.map((stop) => <StopRow key={stop.id} stop={stop} open={isOpen(stop.id)} onTurn={() => onTurn(stop.id)} />)}
        {area.interview.length > 0 && (
          <li>
            <div className="stop-row">
              <span /><Stop state={area.interview.every((item) => item.state === "not_yet_written") ? "not_yet_written" : "untouched"} />
              <span className={area.interview.every((item) => item.state === "not_yet_written") ? "name unwritten" : "name"}>Interview questions</span><span /><span className="word">{area.interview.length}</span>
              <button type="button" className="btn bare ico turn" aria-expanded={isOpen(interview)} aria-controls={`items-${area.id}-interview`} aria-label={`Interview questions of ${area.title}`} onClick={() => onTurn(interview)}>
                <Icon of={isOpen(interview) ? ChevronDown : ChevronRight} />
              </button>
            </div>
            <ItemList id={`items-${area.id}-interview`} items={area.interview} folded={!isOpen(interview)} />
          </li>
        )}
      </ol>
    </section>
  );
}
