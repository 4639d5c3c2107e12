import { useId, useState, type ReactElement, type SyntheticEvent } from "react";
import type { Forecast } from "@/api/types";

const MOST_HOURS = 168;

interface Props {
  forecast: Forecast;
  hours: number | null;
  onTry: (hours: number | null) => void;
}

/** What the end of the path rests on, and another pace to try. Nothing is kept of it. */
export function PaceForm({ forecast, hours, onTry }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(String(hours ?? (Math.round(forecast.minutes_a_week / 60) || 4)));
  const [refused, setRefused] = useState(false);
  const form = useId();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wanted = Number(typed.replace(",", "."));
    const fits = wanted > 0 && wanted <= MOST_HOURS;
    setRefused(!fits);
    if (fits) onTry(wanted);
  };
  return (
    <div className="pace">
      <p className="muted">
        {forecast.said}{" "}
        <button type="button" className="link" aria-expanded={open} aria-controls={form} onClick={() => setOpen(!open)}>{forecast.basis === "unknown" ? "Try a pace" : "Try another pace"}</button>
      </p>
      {open && (
        <form id={form} onSubmit={submit}>
          <label>Hours a week <input className="field" inputMode="decimal" value={typed} aria-invalid={refused} onChange={(event) => setTyped(event.target.value)} /></label>
          <button type="submit" className="btn">Show</button>
          {hours !== null && <button type="button" className="btn bare" onClick={() => onTry(null)}>Back to my own</button>}
          <p role="status" className="cap">{refused && `A week has more than 0 and at most ${MOST_HOURS} hours.`}</p>
        </form>
      )}
    </div>
  );
}
