import type { ReactElement } from "react";
import { leftSaid } from "../model";
import { StopsLine } from "./stops-line";
import type { AreaProgress, Progress } from "@/api/types";

/** Mastery by area: the stops in their order, how many of them are mastered, and what is left. */
export function AreaTable({ progress }: { progress: Progress }): ReactElement {
  return (
    <section aria-label="Mastery by area">
      <table className="areas">
        <thead><tr><th scope="col">Area</th><th scope="col">Stops, in order</th><th scope="col" className="r">Mastered</th><th scope="col" className="r">Left</th></tr></thead>
        <tbody>{progress.areas.map((area) => <AreaRow key={area.id} area={area} onCourse />)}</tbody>
        {progress.off_path.length > 0 && (
          <tbody>
            <tr className="off"><th scope="rowgroup" colSpan={4}>Off your course</th></tr>
            {progress.off_path.map((area) => <AreaRow key={area.id} area={area} onCourse={false} />)}
          </tbody>
        )}
      </table>
    </section>
  );
}

function AreaRow({ area, onCourse }: { area: AreaProgress; onCourse: boolean }): ReactElement {
  const left = onCourse ? leftSaid(area.left_minutes) : "–";
  return (
    <tr>
      <th scope="row">{area.title}</th>
      <td className="g"><StopsLine area={area} onCourse={onCourse} /></td>
      <td className="r" title={`Mastery ${Math.round(area.mastery * 100)} %: what passed, with how much help, how long ago`}>{area.mastered} of {area.total}</td>
      <td className="r">{left === "–" ? <span className="faint" aria-label="nothing counted">–</span> : left}</td>
    </tr>
  );
}
