import type { ReactElement } from "react";
import { Link } from "react-router";
import { byArea, finding } from "../model";
import type { Roadmap } from "@/api/types";

/** How far one is, area by area. */
export function ProgressPage({ roadmap }: { roadmap: Roadmap }): ReactElement {
  return (
    <main id="main" className="progress" tabIndex={-1}>
      <h1 className="title">Progress</h1>
      <p className="finding">{finding(roadmap)}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="By area">
        <table>
          <thead><tr><th scope="col">Area</th><th scope="col">Stops mastered</th><th scope="col">Exercises passed</th></tr></thead>
          <tbody>
            {byArea(roadmap.areas).map((area) => (
              <tr key={area.id}><th scope="row">{area.title}</th><td>{area.mastered} of {area.stops}</td><td>{area.exercises ? `${area.passed} of ${area.exercises}` : "none written yet"}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className="label ruled">Yours to take away</h2>
      <p className="read">Everything that is kept about you is one file, to take away and to bring back. The roadmap comes along too, as a book, as cards, as notebooks: <Link to="/exports">Take it along</Link>.</p>
    </main>
  );
}
