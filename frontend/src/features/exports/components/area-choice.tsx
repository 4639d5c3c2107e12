import { ChevronDown, ChevronUp } from "lucide-react";
import { useState, type ReactElement } from "react";
import { shareOf, withArea, withTopic, type Parts } from "../parts";
import type { RoadmapArea } from "@/api/types";
import { Icon } from "@/ui/icon";

/** An area with a box for all of it, and its topics where one looks closer. */
export function AreaChoice({ area, parts, onChange }: { area: RoadmapArea; parts: Parts; onChange: (parts: Parts) => void }): ReactElement {
  const share = shareOf(area, parts);
  const [open, setOpen] = useState(share === "some");
  const topics = `topics-of-${area.id}`;
  return (
    <div className="form-row area-row">
      <label className="pick">
        <input
          type="checkbox" checked={share === "all"} ref={(box) => { if (box) box.indeterminate = share === "some"; }}
          onChange={(event) => onChange(withArea(area, event.target.checked, parts))}
        />
        <b>{area.title}</b>
      </label>
      <button type="button" className="btn bare" aria-expanded={open} aria-controls={topics} onClick={() => setOpen(!open)}>
        {area.stops.length} {area.stops.length === 1 ? "topic" : "topics"}<span className="vh"> of {area.title}</span><Icon of={open ? ChevronUp : ChevronDown} />
      </button>
      <div id={topics} className="area-topics" hidden={!open}>
        {area.stops.map((stop) => (
          <label key={stop.id} className="pick">
            <input type="checkbox" checked={parts.includes(stop.id)} onChange={(event) => onChange(withTopic(stop.id, event.target.checked, parts))} />
            <span>{stop.title}{stop.written ? "" : <span className="muted"> not yet written</span>}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
