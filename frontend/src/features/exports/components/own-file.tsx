import { Download, Upload } from "lucide-react";
import { useRef, type ReactElement } from "react";
import { looked } from "../own-file";
import { useBringing } from "../use-bringing";
import { LastImport } from "./last-import";
import { Icon } from "@/ui/icon";

/** Everything that is kept about the learner: taken away as a file, and brought back after a look at what it would add. */
export function OwnFile(): ReactElement {
  const chooser = useRef<HTMLInputElement>(null);
  const { bringing, choose, add, leave } = useBringing();
  const { preview } = bringing;
  return (
    <section aria-labelledby="own-file" className="own-file">
      <h2 id="own-file" className="label ruled">Your own file</h2>
      <p className="read">Everything that is kept about you: attempts, drafts, hints, marks, notes and reviews. Bringing a file back, or one from another machine, adds what is missing; nothing that is here is lost, and nothing is there twice.</p>
      <p className="acts">
        <a className="btn" href="/api/progress/export" download><Icon of={Download} />Take it away</a>
        <button type="button" className="btn" aria-disabled={bringing.busy} onClick={() => { if (!bringing.busy) chooser.current?.click(); }}><Icon of={Upload} />Bring one back</button>
        <input
          ref={chooser} type="file" accept=".zip,.json,application/zip,application/json" hidden aria-label="A file that Orienteer wrote"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void choose(file);
          }}
        />
      </p>
      <div role="status">
        {bringing.busy && <p className="muted">Reading {bringing.file?.name}.</p>}
        {bringing.said && <p className={bringing.failed ? "verdict-fail" : "muted"}>{bringing.said}</p>}
        {preview && <p className="read"><b>{bringing.file?.name}</b> {looked(preview)}</p>}
      </div>
      {preview && !preview.changes_nothing && (
        <>
          <table>
            <caption className="vh">What would be added</caption>
            <tbody>{preview.rows.map((row) => <tr key={row.what}><th scope="row">{row.what}</th><td>{row.count}</td></tr>)}</tbody>
          </table>
          <p className="acts">
            <button type="button" className="btn go" autoFocus onClick={() => void add()}>Add these</button>
            <button type="button" className="btn" onClick={leave}>Leave it</button>
          </p>
        </>
      )}
      <LastImport />
    </section>
  );
}
