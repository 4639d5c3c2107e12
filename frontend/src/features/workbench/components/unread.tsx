import { TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { Report } from "@/api/types";
import { Icon } from "@/ui/icon";
import { InlineCode } from "@/ui/inline-code";

/** What is said of a program that couldn't be tried: it isn't Python yet, or it ended by itself. */
export function Unread({ report, onLine }: { report: Report; onLine: (line: number) => void }): ReactElement {
  const { line } = report;
  return (
    <section className="unread" aria-label="Why nothing was checked">
      <span className="verdict-odd"><Icon of={TriangleAlert} /></span>
      <p><InlineCode text={report.message} />{line !== null && <> <button type="button" className="link" onClick={() => onLine(line)}>Go to line {line}</button></>}</p>
    </section>
  );
}
