import type { ReactElement } from "react";

/** The mark of a control: a square parted along its diagonal. */
export function ControlMark(): ReactElement {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M1 1H17L1 17Z" fill="var(--accent)" />
      <path d="M.75 .75H17.25V17.25H.75Z" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
