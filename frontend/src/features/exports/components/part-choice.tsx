import type { ReactElement } from "react";
import type { Wanted } from "../model";
import { wantedSaid } from "../parts";
import { AreaChoice } from "./area-choice";
import type { Roadmap } from "@/api/types";

/** Whose course; all of it, or areas and topics of it; and whether one's own comes along. */
export function PartChoice({ roadmap, wanted, onChange }: { roadmap: Roadmap; wanted: Wanted; onChange: (changed: Partial<Wanted>) => void }): ReactElement {
  return (
    <fieldset className="part">
      <legend className="label ruled">How much of it</legend>
      <label className="setting">
        <span>Course</span>
        <select className="field" value={wanted.role} onChange={(event) => onChange({ role: event.target.value })}>
          {roadmap.roles.map((role) => <option key={role.id} value={role.id}>{role.title}</option>)}
        </select>
      </label>
      <p className="muted wanted-said" role="status">
        {wantedSaid(wanted.parts)}
        {wanted.parts.length > 0 && <button type="button" className="btn bare" onClick={() => onChange({ parts: [] })}>Choose none</button>}
      </p>
      {roadmap.areas.map((area) => <AreaChoice key={area.id} area={area} parts={wanted.parts} onChange={(parts) => onChange({ parts })} />)}
      <label className="pick">
        <input type="checkbox" checked={wanted.mine} onChange={(event) => onChange({ mine: event.target.checked })} />
        <span>With my solutions, notes and progress</span>
      </label>
    </fieldset>
  );
}
