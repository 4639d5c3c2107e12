import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { said, type Making } from "../model";
import { Icon } from "@/ui/icon";

/** The one thing to do, how far it is, and the file once it is there. */
export function MakingLine({ making, refused, asked }: { making: Making | undefined; refused: string; asked: boolean }): ReactElement {
  const failed = refused !== "" || making?.state === "failed";
  const running = asked && !failed && making?.state !== "ready";
  return (
    <div className="making">
      <p className="acts">
        {making?.state === "ready"
          ? <a className="btn go" href={`/api/exports/${making.id}/file`} download><Icon of={Download} />Save the file</a>
          : <button type="submit" className="btn go" aria-disabled={running} onClick={(event) => { if (running) event.preventDefault(); }}>Make the file</button>}
      </p>
      {running && <progress aria-label="How far the file is" value={making?.total ? making.done : undefined} max={making?.total || undefined} />}
      <p role="status" className={failed ? "verdict-fail" : "muted"}>{refused || said(making)}</p>
    </div>
  );
}
