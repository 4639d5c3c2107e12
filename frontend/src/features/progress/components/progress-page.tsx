import { useQueryClient } from "@tanstack/react-query";
import { Download, Upload } from "lucide-react";
import { useRef, useState, type ChangeEvent, type ReactElement } from "react";
import { Link } from "react-router";
import { importProgress } from "../api/import-progress";
import { byArea, finding, importSaid } from "../model";
import { Refusal } from "@/api/client";
import type { Roadmap } from "@/api/types";
import { Icon } from "@/ui/icon";

/** How far one is, area by area; and all of it to take away as a file, or to bring back. */
export function ProgressPage({ roadmap }: { roadmap: Roadmap }): ReactElement {
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const bring = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    try {
      setSaid({ text: importSaid(await importProgress(JSON.parse(await file.text()) as Record<string, unknown>)), failed: false });
      await client.invalidateQueries();
    } catch (failure) {
      const why = failure instanceof Refusal ? [failure.told.what, failure.told.remedy].join(" ") : `${file.name} is no file that Orienteer wrote.`;
      setSaid({ text: `${why} Nothing was changed.`, failed: true });
    }
  };
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
      <p className="read">Everything that is kept about you is one file: attempts, hints, marks, notes. Bringing it back adds what is missing and changes nothing that is here.</p>
      <p className="acts">
        <a className="btn" href="/api/progress/export" download><Icon of={Download} />Take it away</a>
        <button type="button" className="btn" onClick={() => chooser.current?.click()}><Icon of={Upload} />Bring it back</button>
        <input ref={chooser} type="file" accept="application/json,.json" hidden aria-label="A progress file" onChange={(event) => void bring(event)} />
      </p>
      <p className="read">The roadmap itself comes along too, as a book, as cards, as notebooks: <Link to="/exports">Take it along</Link>.</p>
      <p role="status" className={said?.failed ? "verdict-fail" : "muted"}>{said?.text}</p>
    </main>
  );
}
