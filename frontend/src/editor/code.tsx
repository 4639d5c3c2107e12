import { useMemo, type ReactElement } from "react";
import { inked } from "./highlight";

/** Python that is read: a `code` element in the three inks. */
export function Code({ source }: { source: string }): ReactElement {
  const runs = useMemo(() => inked(source), [source]);
  return (
    <code>
      {runs.map((run, index) => (run.ink ? <span key={index} className={run.ink}>{run.text}</span> : run.text))}
    </code>
  );
}
