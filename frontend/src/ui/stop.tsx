import type { ReactElement } from "react";
import type { State } from "@/api/types";

interface Props {
  state: State;
  /** Share of the exercises that are passed, 0 to 1, shown while under way. */
  share?: number;
  /** The control circle: suggested next. */
  next?: boolean;
  /** Centre and radius, when it is drawn into a larger picture. */
  at?: { x: number; y: number; r: number };
}

/** A stop of the course in one of its states: shape first, colour second. */
export function StopShape({ state, share = 0.5, next = false, at = { x: 10, y: 10, r: 7 } }: Props): ReactElement {
  const r = next && at.r === 7 ? 5 : at.r;
  const { x, y } = at;
  const ring = { cx: x, cy: y, r, fill: "var(--paper)" };
  const tick = `M${x - 0.45 * r} ${y + 0.025 * r}l${0.3125 * r} ${0.325 * r} ${0.5875 * r} ${-0.675 * r}`;
  const ticked = (colour: string): ReactElement => (
    <path d={tick} fill="none" stroke={colour} strokeWidth={0.2375 * r} strokeLinecap="round" strokeLinejoin="round" />
  );
  return (
    <g>
      {state === "mastered" && <circle cx={x} cy={y} r={r * 1.09} fill="var(--stop-mastered)" />}
      {state === "mastered" && ticked("var(--paper)")}
      {state === "fading" && <circle {...ring} stroke="var(--stop-fading)" strokeWidth={2} strokeDasharray={`${0.375 * r} ${0.25375 * r}`} />}
      {state === "fading" && ticked("var(--stop-fading)")}
      {state === "known" && <circle {...ring} stroke="var(--stop-known)" strokeWidth={1.75} />}
      {state === "known" && ticked("var(--stop-known)")}
      {state === "under_way" && <circle {...ring} stroke="var(--stop-underway)" strokeWidth={1.75} />}
      {state === "under_way" && <path d={sector(x, y, 0.7 * r, share)} fill="var(--stop-underway)" />}
      {state === "untouched" && <circle {...ring} stroke="var(--stop-untouched)" strokeWidth={1.5} />}
      {state === "skipped" && <circle {...ring} stroke="var(--stop-skipped)" strokeWidth={1.5} />}
      {state === "skipped" && <path d={`M${x - 0.7 * r} ${y + 0.7 * r}L${x + 0.7 * r} ${y - 0.7 * r}`} stroke="var(--stop-skipped)" strokeWidth={1.5} />}
      {state === "not_yet_written" && (
        <circle {...ring} stroke="var(--stop-unwritten)" strokeWidth={1.75} strokeDasharray={`0.1 ${0.39 * r}`} strokeLinecap="round" />
      )}
      {next && <circle cx={x} cy={y} r={1.9 * r} fill="none" stroke="var(--stop-next)" strokeWidth={at.r === 7 ? 2 : 0.3125 * r} />}
    </g>
  );
}

/** A stop in a row of text. The words beside it say its state; the picture is silent. */
export function Stop(props: Omit<Props, "at">): ReactElement {
  return (
    <svg className="st" viewBox="0 0 20 20" aria-hidden="true">
      <StopShape {...props} />
    </svg>
  );
}

/** A sector from twelve o'clock, clockwise. A share of 0 or 1 is drawn so that it still reads as under way. */
function sector(x: number, y: number, r: number, share: number): string {
  const angle = Math.min(0.92, Math.max(0.08, share)) * 2 * Math.PI;
  const end = `${(x + r * Math.sin(angle)).toFixed(2)} ${(y - r * Math.cos(angle)).toFixed(2)}`;
  return `M${x} ${y}V${y - r}A${r} ${r} 0 ${angle > Math.PI ? 1 : 0} 1 ${end}Z`;
}
