import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState, type ReactElement } from "react";
import { latestImportQuery, undoImport } from "../api/latest-import";
import { addedSaid, undoneSaid } from "../own-file";
import { Refusal } from "@/api/client";
import { Icon } from "@/ui/icon";

/** What was brought in last, and a button that takes it out again. */
export function LastImport(): ReactElement {
  const client = useQueryClient();
  const { data: last } = useQuery(latestImportQuery);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; of: number } | null>(null);
  const undo = async (number: number): Promise<void> => {
    setBusy(true);
    try {
      setSaid({ text: undoneSaid(await undoImport(number)), of: number });
    } catch (failure) {
      setSaid({ text: failure instanceof Refusal ? [failure.told.what, failure.told.remedy].join(" ") : "The server can’t be reached.", of: number });
    }
    await client.invalidateQueries();
    setBusy(false);
  };
  return (
    <>
      <div role="status">{said && (!last || last.number <= said.of) && <p className="muted">{said.text}</p>}</div>
      {last && (
        <p className="last-import">
          <span>{addedSaid(last)}</span>
          <button type="button" className="btn" aria-disabled={busy} onClick={() => { if (!busy) void undo(last.number); }}><Icon of={Undo2} />Undo<span className="vh"> this import</span></button>
        </p>
      )}
    </>
  );
}
