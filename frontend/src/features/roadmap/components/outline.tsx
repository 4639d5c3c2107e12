import { ListCollapse, ListTree } from "lucide-react";
import { useMemo, useState, type ReactElement } from "react";
import { inColumns, isUnwalked } from "../model";
import { AreaSheet } from "./area-sheet";
import { PlaceMe } from "./place-me";
import { RoleSwitch } from "./role-switch";
import { ViewSwitch } from "./view-switch";
import type { Roadmap } from "@/api/types";
import { keep, kept } from "@/lib/keep";
import { Icon } from "@/ui/icon";

/** The roadmap as a description sheet: all areas and stops, what is next, and one's marks. */
export function Outline({ roadmap, onRole }: { roadmap: Roadmap; onRole: (role: string) => void }): ReactElement {
  const [turned, setTurned] = useState<Record<string, boolean>>(() => kept<Record<string, boolean>>("outline.open") ?? {});
  const columns = useMemo(() => inColumns(roadmap.areas, 3), [roadmap.areas]);
  const suggested = roadmap.next?.topic_id;
  const isOpen = (id: string): boolean => turned[id] ?? id === suggested;
  const turn = (id: string): void => {
    const next = { ...turned, [id]: !isOpen(id) };
    setTurned(next);
    keep("outline.open", next);
  };
  const ids = roadmap.areas.flatMap((area) => [...area.stops.map((stop) => stop.id), `${area.id}/interview`]);
  const allOpen = ids.every(isOpen);
  const turnAll = (): void => {
    const next = Object.fromEntries(ids.map((id) => [id, !allOpen]));
    setTurned(next);
    keep("outline.open", next);
  };
  const course = roadmap.roles.find((role) => role.id === roadmap.role)?.title ?? "Everything";
  return (
    <main id="main" className="outline-page" tabIndex={-1}>
      <div className="head">
        <div>
          <h1 className="title">Outline</h1>
          <p className="muted">{course}, <b>{roadmap.mastered} of {roadmap.total}</b> stops mastered</p>
          {isUnwalked(roadmap) && <PlaceMe />}
        </div>
        <div className="controls">
          <button type="button" className="btn turn-all" aria-pressed={allOpen} onClick={turnAll}><Icon of={allOpen ? ListCollapse : ListTree} />Items</button>
          <RoleSwitch roles={roadmap.roles} role={roadmap.role} onChoose={onRole} />
          <ViewSwitch view="outline" />
        </div>
      </div>
      <div className="columns">
        {columns.map((areas, index) => (
          <div key={index}>{areas.map((area) => <AreaSheet key={area.id} area={area} isOpen={isOpen} onTurn={turn} />)}</div>
        ))}
      </div>
    </main>
  );
}
