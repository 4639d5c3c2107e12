import { useEffect, useRef, useState, type ReactElement } from "react";
import { fitReviews } from "../api/plan";
import { onLive } from "@/lib/live-events";

/** Fits the intervals to one's own reviews: a button, and while it lasts a bar with a count and Stop. */
export function Fitting({ onFit }: { onFit: (says: Promise<string>) => void }): ReactElement {
  const [round, setRound] = useState<{ done: number; rounds: number } | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => onLive((event) => {
    if (event.kind === "fitting" && stop.current) setRound({ done: Number(event.done), rounds: Number(event.rounds) });
  }), []);
  useEffect(() => () => stop.current?.abort(), []);
  const button = useRef<HTMLButtonElement>(null);
  const fitting = round !== null;
  const before = useRef(fitting);
  useEffect(() => {
    // One button takes the place of the other: the focus goes along.
    if (before.current !== fitting && (document.activeElement ?? document.body) === document.body) button.current?.focus();
    before.current = fitting;
  }, [fitting]);
  const begin = (): void => {
    const asked = new AbortController();
    stop.current = asked;
    setRound({ done: 0, rounds: 0 });
    const says = fitReviews(asked.signal).then((found) => found.says, (failure: unknown) => {
      if (asked.signal.aborted) return "Stopped. Nothing was changed.";
      throw failure;
    });
    onFit(says);
    void says.catch(() => undefined).finally(() => {
      stop.current = null;
      setRound(null);
    });
  };
  if (!round) return <p><button type="button" ref={button} className="btn" onClick={begin}>Fit them to me</button></p>;
  return (
    <div className="rv-fit">
      <progress aria-label="How far the fit is" value={round.done} max={round.rounds || undefined} />
      <p className="acts">
        <span className="muted">{round.rounds ? `${round.done} of ${round.rounds} rounds` : "Beginning"}</span>
        <button type="button" ref={button} className="btn" onClick={() => stop.current?.abort()}>Stop</button>
      </p>
    </div>
  );
}
