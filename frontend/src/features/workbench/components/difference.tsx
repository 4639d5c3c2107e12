import { useState, type ReactElement } from "react";
import { isSingle, marksOf, shownRows, unboxed } from "../model";
import type { Counterexample, Span } from "@/api/types";

/** What was expected and what came, row by row: what is too much is filled and underlined, what is missing is boxed. */
export function Difference({ counterexample }: { counterexample: Counterexample }): ReactElement {
  const [all, setAll] = useState(false);
  const { rows, label, expected, actual } = counterexample;
  const [only] = rows;
  if (!only) return <Pair expected={expected} actual={<ins>{actual}</ins>} />;
  if (isSingle(rows)) return <Pair expected={<Spans spans={unboxed(only.expected)} />} actual={<Spans spans={only.actual} />} />;
  const shown = shownRows(rows, all);
  return (
    <>
      <div className="diff-scroll" tabIndex={0} role="region" aria-label="Difference">
        <table className="diff">
          <caption className="vh">Expected and yours, by {label.toLowerCase()}</caption>
          <thead><tr><th scope="col">{label}</th><th scope="col">Expected</th><th scope="col">Yours</th></tr></thead>
          <tbody>
            {shown.map(({ row, gap }, index) => (
              <tr key={index} className={gap ? "gap" : undefined}>
                <th scope="row"><code>{row.label}</code></th>
                <td><code><Spans spans={row.expected} /></code></td>
                <td><code><Spans spans={row.actual} /></code></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && <button type="button" className="btn bare" onClick={() => setAll(true)}>Show all {rows.length} rows</button>}
    </>
  );
}

/** One value against another, where there is nothing to align. */
export function Pair({ expected, actual }: { expected: ReactElement | string; actual: ReactElement | string }): ReactElement {
  return (
    <dl className="pair">
      <div><dt>Expected</dt><dd><code>{expected}</code></dd></div>
      <div><dt>Yours</dt><dd><code>{actual}</code></dd></div>
    </dl>
  );
}

export function Spans({ spans }: { spans: Span[] }): ReactElement {
  return (
    <>
      {spans.map((span, index) => {
        if (span.mark === "extra") return <ins key={index}><span className="vh">too much: </span>{span.text}</ins>;
        if (span.mark === "missing") return <del key={index}><span className="vh">missing: </span>{span.text}</del>;
        return <span key={index}>{span.text}</span>;
      })}
    </>
  );
}

/** What the marks of a difference mean; only of those that are in it. */
export function Legend({ rows }: { rows: Counterexample["rows"] }): ReactElement {
  const shown = isSingle(rows) ? rows.map((row) => ({ ...row, expected: unboxed(row.expected) })) : rows;
  const { extra, missing } = marksOf(shown);
  return (
    <>
      {extra && <><ins>Underlined</ins> is there and should not be. </>}
      {missing && <><del>Boxed</del> is missing. </>}
    </>
  );
}
