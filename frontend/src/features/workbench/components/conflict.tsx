import type { ReactElement } from "react";
import type { Bench } from "../use-bench";
import { LineDifference } from "./line-difference";
import { clockTime } from "@/lib/time";

/** Another page or the folder saved this exercise in between: both texts, side by side with the editor's, and the choice. */
export function Conflict({ bench, fileName }: { bench: Bench; fileName: string }): ReactElement | null {
  if (bench.draft.kind !== "conflict") return null;
  const { theirs } = bench.draft;
  return (
    <section className="conflict" aria-label="Two drafts" role="alert">
      <h2 className="label">Saved elsewhere at {clockTime(theirs.saved_at)}</h2>
      <p className="say">That text differs from the one above. Both are kept until you choose.</p>
      <LineDifference before={theirs.files[fileName] ?? ""} after={bench.text} names={{ before: "the saved text", after: "the text here" }} />
      <p className="acts">
        <button type="button" className="btn" onClick={bench.keepMine}>Go on with mine</button>
        <button type="button" className="btn" onClick={bench.takeTheirs}>Take the saved one</button>
      </p>
    </section>
  );
}
