import { useState, type ReactElement } from "react";
import { askHint } from "../api/exercise";
import { HINT_NAMES } from "../model";
import { Refusal } from "@/api/client";
import type { Exercise } from "@/api/types";
import { Authored } from "@/ui/authored";

/** Hints in three steps, each asked for by what it tells. */
export function useHints(exercise: Exercise) {
  const [shown, setShown] = useState(exercise.hints_shown);
  const [failed, setFailed] = useState("");
  const ask = async (): Promise<void> => {
    try {
      const { html } = await askHint(exercise.id, shown.length + 1);
      setShown((before) => [...before, html]);
      setFailed("");
    } catch (failure) {
      setFailed(failure instanceof Refusal ? failure.told.what : "The hint can’t be had while the server is away.");
    }
  };
  return { shown, total: exercise.hints_total, ask, failed };
}

export function Hints({ hints: { shown, total, ask, failed } }: { hints: ReturnType<typeof useHints> }): ReactElement | null {
  if (total === 0) return null;
  const name = (index: number): string => HINT_NAMES[index] ?? "One step more";
  const unprinted = shown.length ? "" : " unprinted";
  return (
    <>
      <h2 className={unprinted}>Hints</h2>
      <ol className={`hints${unprinted}`}>
        {Array.from({ length: total }, (_, index) => {
          if (index < shown.length) {
            return <li key={index} className="got"><span className="step">{index + 1}</span><div><b>{name(index)}</b><Authored html={shown[index] ?? ""} className="prose small" /></div></li>;
          }
          if (index === shown.length) {
            return <li key={index}><span className="step">{index + 1}</span><div><button type="button" className="btn" onClick={() => void ask()}>{name(index)}</button></div></li>;
          }
          return <li key={index} className="later"><span className="step">{index + 1}</span><div>{name(index)}<span className="cap"> · after step {index}</span></div></li>;
        })}
      </ol>
      <p className="cap" role="status">{failed}</p>
    </>
  );
}
