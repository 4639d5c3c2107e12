import type { ReactElement } from "react";
import { lineOf } from "../model";

/** From today to the end of the path, and the days between which that is likely. */
export function ForecastLine({ today, endsOn, earliest, latest, said }: { today: string; endsOn: string; earliest: string | null; latest: string | null; said: string }): ReactElement {
  const line = lineOf(today, endsOn, earliest, latest);
  const anchor = line.ends > 500 ? "end" : line.ends < 60 ? "start" : "middle";
  return (
    <svg viewBox="-2 0 572 72" className="line" role="img" aria-label={`The end of the path: about ${line.name}. ${said}`}>
      <path d="M8 40H560" stroke="var(--rule)" />
      <path d={`M8 40H${line.ends}`} stroke="var(--course)" strokeWidth={2} />
      {line.likely && <path d={`M${line.likely.from} 40H${line.likely.to}`} stroke="var(--accent)" strokeWidth={10} opacity={0.16} />}
      {line.ticks.map(({ x, name }, index) => (
        <g key={x}>
          <path d={`M${x} 46v6`} stroke="var(--field)" />
          <text x={x} y={66} textAnchor={index === 0 ? "start" : "middle"}>{name}</text>
        </g>
      ))}
      <path d="M8 31L17 46H-1Z" fill="var(--paper)" stroke="var(--accent)" strokeWidth={1.75} />
      <circle cx={line.ends} cy={40} r={7} fill="var(--paper)" stroke="var(--accent)" strokeWidth={1.5} />
      <circle cx={line.ends} cy={40} r={10.5} fill="none" stroke="var(--accent)" strokeWidth={1.5} />
      <text x={line.ends} y={20} textAnchor={anchor} className="b">{line.name}</text>
    </svg>
  );
}
