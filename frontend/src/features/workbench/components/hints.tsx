import type { ReactElement } from "react";
import { HINT_NAMES } from "../model";
import { standingOf, type HintsAsked, type ShownHint } from "../use-hints";
import type { Files } from "@/api/types";
import { Authored } from "@/ui/authored";

interface Props {
  hints: HintsAsked;
  files: Files;
  onLine: (line: number) => void;
}

/** The steps: those that were given, the next as a button, the rest by name. */
export function Hints({ hints, files, onLine }: Props): ReactElement | null {
  const { shown, total, asking, ask, failed } = hints;
  if (total === 0) return null;
  const unprinted = shown.length ? "" : " unprinted";
  return (
    <>
      <h2 className={unprinted}>Hints</h2>
      <ol className={`hints${unprinted}`}>
        {Array.from({ length: total }, (_, index) => {
          const hint = shown[index];
          if (hint) return <Given key={index} index={index} hint={hint} standing={standingOf(hint, files)} onLine={onLine} onAgain={() => void ask(index + 1)} />;
          if (index === shown.length) {
            return <li key={index}><span className="step">{index + 1}</span><div><button type="button" className="btn" disabled={asking} onClick={() => void ask()}>{nameOf(index)}</button></div></li>;
          }
          return <li key={index} className="later"><span className="step">{index + 1}</span><div>{nameOf(index)}<span className="cap"> · after step {index}</span></div></li>;
        })}
      </ol>
      <p className={`cap${unprinted}`} role="status">{asking ? "Looking at your program…" : failed || "Hints are true of the program as it was when you asked."}</p>
    </>
  );
}

interface GivenProps {
  index: number;
  hint: ShownHint;
  standing: ReturnType<typeof standingOf>;
  onLine: (line: number) => void;
  onAgain: () => void;
}

function Given({ index, hint, standing, onLine, onAgain }: GivenProps): ReactElement {
  return (
    <li className="got">
      <span className="step">{index + 1}</span>
      <div>
        <b>{nameOf(index)}</b>
        <Authored html={hint.html} className="prose small" />
        {hint.line !== null && standing === "same" && <p className="cap"><button type="button" className="link" onClick={() => onLine(hint.line ?? 1)}>Go to line {hint.line}</button></p>}
        {standing !== "same" && <p className="cap">{standing === "changed" && "Your program has changed since. "}<button type="button" className="link" onClick={onAgain}>Look again<span className="vh">, {nameOf(index)}</span></button></p>}
      </div>
    </li>
  );
}

const nameOf = (index: number): string => HINT_NAMES[index] ?? "One step more";
