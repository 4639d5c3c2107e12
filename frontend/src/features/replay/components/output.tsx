import type { ReactElement } from "react";
import type { Replay } from "@/api/types";

const MOST = 4000;

/** What has been printed by now; what the last step printed is marked. */
export function Output({ replay, step }: { replay: Replay; step: number }): ReactElement {
  const before = replay.output.filter((part) => part.step < step).map((part) => part.text).join("");
  const now = replay.output.filter((part) => part.step === step).map((part) => part.text).join("");
  const nothing = replay.output.length === 0 ? `Nothing is printed by this ${replay.program ? "program" : "call"}.` : "Nothing is printed yet.";
  return (
    <section className="out-pane" aria-label="Output" tabIndex={0}>
      <h2>Output</h2>
      {before || now ? <pre><samp>{before.slice(-MOST)}{now && <mark>{now.slice(-MOST)}</mark>}</samp></pre> : <p className="cap">{nothing}</p>}
    </section>
  );
}
