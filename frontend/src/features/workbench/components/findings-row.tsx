import { Check, TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { Findings } from "@/api/types";
import { Icon } from "@/ui/icon";
import { InlineCode } from "@/ui/inline-code";

const SHOWN = 8;

/** What lint and types find, below the editor: they are findings and no verdicts, so nothing else speaks of them. */
export function FindingsRow({ found, onLine }: { found: Findings | null; onLine: (line: number, file: string) => void }): ReactElement | null {
  if (!found || (found.tools.length === 0 && !found.missing)) return null;
  const quiet = found.tools.filter((tool) => !found.findings.some((each) => each.tool === tool));
  return (
    <section className="found" aria-label="Lint and types">
      <h2 className="label">Lint and types</h2>
      <ul>
        {found.findings.slice(0, SHOWN).map((each, index) => (
          <li key={index}>
            <span className="verdict-odd"><Icon of={TriangleAlert} /></span>
            <button type="button" className="link" onClick={() => onLine(each.line, each.file)}>line {each.line}</button>
            <span><InlineCode text={each.text} /></span>
            <span className="cap">{each.tool}{each.rule && <span className="wide"> {each.rule}</span>}</span>
          </li>
        ))}
        {found.findings.length > SHOWN && <li className="more cap">{found.findings.length - SHOWN} more</li>}
        {quiet.map((tool) => (
          <li key={tool}><span><Icon of={Check} /></span><span className="none">No findings</span><span className="cap">{tool}</span></li>
        ))}
      </ul>
    </section>
  );
}
