import { memo, type ReactElement } from "react";
import { hasStrip, pinholes, type Row } from "../model";

/** A box a check: pinholes where it passed, an x where it failed, empty where it wasn't run. The sentence beside it says the same. */
export function PunchedCard({ rows }: { rows: Row[] }): ReactElement | null {
  if (!hasStrip(rows)) return null;
  return (
    <p className="punched" aria-hidden="true">
      {rows.map((row, index) => <Box key={index} sign={row.sign} index={index} />)}
    </p>
  );
}

const Box = memo(function Box({ sign, index }: { sign: Row["sign"]; index: number }): ReactElement {
  const kind = sign === "pass" ? "pass" : sign === "waiting" ? "empty" : sign === "fail" ? "fail" : "odd";
  return (
    <svg viewBox="0 0 22 22" className={kind}>
      <rect x=".5" y=".5" width="21" height="21" />
      {kind === "pass" && pinholes(index).map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.35" />)}
      {kind === "fail" && <path d="M7 7l8 8M15 7l-8 8" />}
      {kind === "odd" && <path d="M7 11h8" />}
    </svg>
  );
});
