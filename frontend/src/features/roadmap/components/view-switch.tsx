import type { ReactElement } from "react";
import { Link, useLocation } from "react-router";

/** The roadmap as a trail or as an outline. */
export function ViewSwitch({ view }: { view: "trail" | "outline" }): ReactElement {
  const { search } = useLocation();
  return (
    <div className="seg" role="group" aria-label="View">
      <Link to={{ pathname: "/trail", search }} aria-current={view === "trail" ? "true" : undefined}>Trail</Link>
      <Link to={{ pathname: "/outline", search }} aria-current={view === "outline" ? "true" : undefined}>Outline</Link>
    </div>
  );
}
