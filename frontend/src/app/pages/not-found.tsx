import type { ReactElement } from "react";
import { Link } from "react-router";
import { useTitle } from "../use-title";

/** A control that isn't on this map. */
export function NotFound({ what = "There is no page at this address." }: { what?: string }): ReactElement {
  useTitle("Not found");
  return (
    <main id="main" className="alone" tabIndex={-1}>
      <h1 className="title">Not on this map</h1>
      <div className="said">
        <svg className="picture" viewBox="0 0 64 40" aria-hidden="true">
          <circle cx="14" cy="20" r="7" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
          <path d="M22 20H40" fill="none" stroke="var(--accent)" strokeWidth="2" strokeDasharray="4 3" />
          <path d="M44 14l12 12M56 14l-12 12" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
        </svg>
        <p className="read">{what} It may have had another name; what you have done there is kept.</p>
        <p className="acts"><Link className="btn" to="/">To the outline</Link></p>
      </div>
    </main>
  );
}
