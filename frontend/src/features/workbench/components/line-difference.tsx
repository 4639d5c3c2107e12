import { useMemo, type ReactElement } from "react";
import { lineDifference } from "@/editor/line-difference";

/** Two texts laid over each other, line by line: what is only in the older one, and what is only in the newer one. */
export function LineDifference({ before, after, names }: { before: string; after: string; names: { before: string; after: string } }): ReactElement {
  const pairs = useMemo(() => lineDifference(before.replace(/\n$/, ""), after.replace(/\n$/, "")), [before, after]);
  const differs = pairs.some(({ kind }) => kind !== "same");
  if (!differs) return <p className="say">Both texts are the same.</p>;
  return (
    <>
      <p className="say"><ins>Underlined</ins> is only in {names.before}, <del>boxed</del> only in {names.after}.</p>
      <pre className="line-difference" tabIndex={0} aria-label={`The difference between ${names.before} and ${names.after}`}>
        {pairs.map(({ kind, text }, index) => (
          <span key={index} className={`row ${kind}`}>
            <span className="mark" aria-hidden="true">{kind === "gone" ? "−" : kind === "new" ? "+" : " "}</span>
            {kind === "same" ? text : kind === "gone" ? <ins><span className="vh">only in {names.before}: </span>{text || " "}</ins> : <del><span className="vh">only in {names.after}: </span>{text || " "}</del>}
            {"\n"}
          </span>
        ))}
      </pre>
    </>
  );
}
