import { useSyncExternalStore, type ReactElement } from "react";
import { isCheckedUnasked, replayOf, rowsOf } from "../model";
import type { Bench } from "../use-bench";
import { CheckRows } from "./check-rows";
import { Counterexample } from "./counterexample";
import { Elsewhere } from "./elsewhere";
import { Held } from "./held";
import { MissingEnvironment } from "./missing-environment";
import { Passed } from "./passed";
import { Summary } from "./summary";
import { Unread } from "./unread";
import type { Exercise } from "@/api/types";
import { connection } from "@/lib/connection";
import { duration } from "@/lib/time";
import { useSlow } from "@/lib/use-slow";
import { Room } from "@/ui/room";
import { Told } from "@/ui/told";

interface Props {
  exercise: Exercise;
  bench: Bench;
  onLine: (line: number) => void;
  onWays: () => void;
}

/** The verdict as one types: the count, the smallest input that shows the first failure, and a row a check. */
export function ChecksPane({ exercise, bench, onLine, onWays }: Props): ReactElement {
  const { report } = bench;
  const rows = rowsOf(exercise, report);
  const away = useSyncExternalStore(connection.subscribe, connection.current) === "away";
  // A counterexample comes above the rows, and rows never jump: while the first verdict is on its way they wait for it.
  const underWay = !report && !bench.refused && !away && isCheckedUnasked(exercise);
  return (
    <section id="checks" className="checks" aria-label="Checks" data-pane tabIndex={0}>
      <Summary rows={rows} report={report} aside={asideOf(exercise, bench, away)} />
      <Elsewhere bench={bench} fileName={exercise.file_name} />
      {bench.refused && <div className="refused">
        {bench.refused.environment ? <MissingEnvironment name={bench.refused.environment} onReady={bench.check} /> : <Told parts={bench.refused} />}
      </div>}
      <Room kept={bench.held !== null} closed={bench.typing}>
        {bench.held && <Held counterexample={bench.held} />}
        {report?.message && <Unread report={report} onLine={onLine} />}
        {report?.counterexample && <Counterexample counterexample={report.counterexample} report={report} replay={replayOf(exercise, bench.files, report)} onLine={onLine} onExplain={bench.explain} />}
        {report?.verdict === "accepted" && <Passed exercise={exercise} submitted={bench.submitted} onWays={onWays} />}
      </Room>
      {underWay ? <Preparing /> : <CheckRows rows={rows} />}
      {report?.notes.map((note) => <p key={note} className="cap noted">{note}</p>)}
    </section>
  );
}

/** Where the first verdict will stand, if it takes longer than a glance. */
function Preparing(): ReactElement | null {
  return useSlow() ? <p className="cap noted" role="status">The first verdict is on its way.</p> : null;
}

/** The words at the right of the count. */
function asideOf(exercise: Exercise, bench: Bench, away: boolean): string {
  if (bench.submitting) return "grading…";
  if (away) return "checks wait for the server";
  if (!bench.report) return exercise.kind === "predict" ? "not checked yet" : exercise.may_run_unasked ? "not run yet" : "run when you submit";
  return `${bench.submitted ? "submitted, " : ""}in ${duration(bench.report.seconds)}`;
}
