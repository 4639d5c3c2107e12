import type { ReactElement } from "react";
import type { Wanted } from "../model";
import type { Roadmap } from "@/api/types";

/** All of it, an area or a topic; whose path is numbered; and whether one's own comes along. */
export function PartChoice({ roadmap, wanted, onChange }: { roadmap: Roadmap; wanted: Wanted; onChange: (changed: Partial<Wanted>) => void }): ReactElement {
  return (
    <fieldset className="part">
      <legend className="label ruled">How much of it</legend>
      <label className="setting">
        <span>Part</span>
        <select className="field" value={wanted.part} onChange={(event) => onChange({ part: event.target.value })}>
          <option value="">everything on the course</option>
          {roadmap.areas.map((area) => (
            <optgroup key={area.id} label={area.title}>
              <option value={`area:${area.id}`}>all of {area.title}</option>
              {area.stops.map((stop) => <option key={stop.id} value={`topic:${stop.id}`}>{stop.title}{stop.written ? "" : " (not yet written)"}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="setting">
        <span>Course</span>
        <select className="field" value={wanted.role} onChange={(event) => onChange({ role: event.target.value })}>
          {roadmap.roles.map((role) => <option key={role.id} value={role.id}>{role.title}</option>)}
        </select>
      </label>
      <label className="pick">
        <input type="checkbox" checked={wanted.mine} onChange={(event) => onChange({ mine: event.target.checked })} />
        <span>With my solutions, notes and progress</span>
      </label>
    </fieldset>
  );
}
