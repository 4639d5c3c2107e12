import type { ReactElement } from "react";
import { spoken, summaryOf, type Row } from "../model";
import { PunchedCard } from "./punched-card";
import type { Report } from "@/api/types";
import { useThrottled } from "@/lib/use-throttled";

const SPOKEN_EVERY_MS = 1500;

/** How many pass, as a figure, as a punched card, and as the one sentence that a screen reader hears. */
export function Summary({ rows, report, aside, heading = false }: { rows: Row[]; report: Report | null; aside: string; heading?: boolean }): ReactElement {
  const { passed, total } = summaryOf(rows);
  const said = useThrottled(spoken(rows, report), SPOKEN_EVERY_MS);
  const figure = report
    ? passed === total ? <><b>All {total}</b> pass</> : <><b>{passed} of {total}</b> pass</>
    : <><b>{total}</b> checks</>;
  return (
    <>
      <div className="sum">
        {heading ? <h2 className="big">{figure}</h2> : <p className="big">{figure}</p>}
        <PunchedCard rows={rows} />
        <p className="cap">{aside}</p>
      </div>
      <p className="vh" role="status">{said}</p>
    </>
  );
}
