import { Eye } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "../model";
import { toneOf, VerdictSign } from "./verdict-sign";
import { Icon } from "@/ui/icon";

/** The checks in the author's order, each with its sign, its name and its word. Rows never jump. */
export function CheckRows({ rows, className = "checks-list" }: { rows: Row[]; className?: string }): ReactElement {
  return (
    <ol className={className}>
      {rows.map((row, index) => (
        <li key={index} className="check-row">
          <VerdictSign sign={row.sign} />
          <span className={row.bold ? "name bold" : "name"}>{row.name}</span>
          <span className={`word ${toneOf(row.sign)}`}>
            {row.observed && <span className="observed" title="reported by your own process"><Icon of={Eye} />observed</span>} {row.word}
          </span>
        </li>
      ))}
    </ol>
  );
}
