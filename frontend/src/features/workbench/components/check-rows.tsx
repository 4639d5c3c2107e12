import { Eye } from "lucide-react";
import { memo, type ReactElement } from "react";
import type { Row } from "../model";
import { toneOf, VerdictSign } from "./verdict-sign";
import { curved } from "@/lib/curved";
import { Icon } from "@/ui/icon";

/** The checks in the author's order, each with its sign, its name and its word. Rows never jump. */
export function CheckRows({ rows, className = "checks-list" }: { rows: Row[]; className?: string }): ReactElement {
  return (
    <ol className={className}>
      {rows.map((row, index) => <CheckRow key={index} {...row} />)}
    </ol>
  );
}

/** A row; one that says what it said is left as it is. */
const CheckRow = memo(function CheckRow({ sign, bold, name, observed, word }: Row): ReactElement {
  return (
    <li className="check-row">
      <VerdictSign sign={sign} />
      <span className={bold ? "name bold" : "name"}>{curved(name)}</span>
      <span className={`word ${toneOf(sign)}`}>
        {observed && <span className="observed" title="reported by your own process"><Icon of={Eye} />observed</span>} {word}
      </span>
    </li>
  );
});
