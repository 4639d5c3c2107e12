import { Fragment, useState, type ReactElement } from "react";
import { LineDifference } from "./line-difference";
import type { Bench } from "../use-bench";
import { sameFiles } from "../draft";
import { differing } from "../file-tabs";
import { clockTime } from "@/lib/time";

/** The report shown was asked for somewhere else: in the terminal, or another page submitted. Says so, and how that text differs from this one. */
export function Elsewhere({ bench, fileName }: { bench: Bench; fileName: string }): ReactElement | null {
  const [shown, setShown] = useState(false);
  const { elsewhere } = bench;
  if (!elsewhere) return null;
  const differs = !sameFiles(elsewhere.files, bench.files);
  return (
    <section className="elsewhere" aria-label="Checked elsewhere">
      <p>{elsewhere.submitted ? "Submitted elsewhere" : "Checked in the terminal"} at {clockTime(elsewhere.at)}.{differs && " That text differs from the one here; both are kept."}</p>
      {differs && shown && differing(elsewhere.files, bench.files, fileName).map((name) => (
        <Fragment key={name}>
          {name !== fileName && <h3>{name}</h3>}
          <LineDifference before={elsewhere.files[name] ?? ""} after={bench.files[name] ?? ""} names={{ before: "the other text", after: "the text here" }} />
        </Fragment>
      ))}
      {differs && (
        <p className="acts">
          <button type="button" className="btn" aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? "Hide the difference" : "Show the difference"}</button>
          <button type="button" className="btn bare" onClick={() => bench.restore(elsewhere.files)}>Take that text</button>
        </p>
      )}
    </section>
  );
}
