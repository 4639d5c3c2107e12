import type { ReactElement } from "react";
import { useSlow } from "@/lib/use-slow";

/** Nothing at first; if it takes longer than a glance, the page's rules and a word. Nothing moves. */
export function Loading({ what }: { what: string }): ReactElement | null {
  if (!useSlow()) return <div aria-busy="true" />;
  return (
    <div className="alone" aria-busy="true">
      <p className="cap" role="status">{what}</p>
      {Array.from({ length: 6 }, (_, row) => <div key={row} className="blank-row" />)}
    </div>
  );
}
