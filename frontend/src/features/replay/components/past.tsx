import { X } from "lucide-react";
import type { ReactElement } from "react";
import { pathText, type Past as Row, type Path } from "../history";
import { Icon } from "@/ui/icon";

/** Rows before and after the present one. */
const AROUND = 12;

interface Props { path: Path; past: readonly Row[]; step: number; differs: { step: number; expected: string } | null; onStep: (step: number) => void }

/** Everything that a value has been, with the step where it left the expected one. */
export function Past({ path, past, step, differs, onStep }: Props): ReactElement {
  const here = Math.max(0, past.findLastIndex((row) => row.step <= step));
  const from = Math.max(0, here - AROUND), to = Math.min(past.length, here + AROUND + 1);
  return (
    <table className="sheet hist">
      <caption>History of <code>{pathText(path)}</code></caption>
      <thead><tr><th scope="col">Step</th><th scope="col">Line</th><th scope="col">Value</th></tr></thead>
      <tbody>
        {past.length === 0 && <tr><td colSpan={3} className="faint">It never had a value.</td></tr>}
        {from > 0 && <tr><td colSpan={3} className="faint">{from.toLocaleString("en")} earlier</td></tr>}
        {past.slice(from, to).map((row) => {
          const present = row === past[here] && row.step <= step;
          return (
            <tr key={row.step} className={present ? "sel" : undefined} aria-current={present ? "step" : undefined}>
              <td>{present && row.step === step ? <b>{row.step + 1}</b> : <button type="button" className="link" onClick={() => onStep(row.step)}>{row.step + 1}</button>}</td>
              <td>{row.line}</td>
              <td>
                <code>{present ? <mark>{row.text}</mark> : row.text}</code>
                {differs?.step === row.step && <span className="verdict-fail"> <Icon of={X} verdict /> expected <code>{differs.expected}</code></span>}
              </td>
            </tr>
          );
        })}
        {to < past.length && <tr><td colSpan={3} className="faint">{(past.length - to).toLocaleString("en")} later</td></tr>}
      </tbody>
    </table>
  );
}
