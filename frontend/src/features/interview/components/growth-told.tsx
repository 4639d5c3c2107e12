import { Check, X } from "lucide-react";
import type { ReactElement } from "react";
import { growthWords } from "../model";
import type { RoundComplexity } from "@/api/types";
import { Authored } from "@/ui/authored";
import { Icon } from "@/ui/icon";

/** What was said of growth, beside what is right, and beside what one's own program does. */
export function GrowthTold({ complexity }: { complexity: RoundComplexity }): ReactElement {
  return (
    <div className="iv-told">
      <Authored html={complexity.n_html} className="iv-inline cap" />
      <Bound name="Time" bound={complexity.time} />
      <Bound name="Space" bound={complexity.space} />
      {complexity.text && <p className="iv-own">{complexity.text}</p>}
      <Authored html={complexity.measured} className="iv-inline" />
    </div>
  );
}

function Bound({ name, bound }: { name: string; bound: RoundComplexity["time"] }): ReactElement {
  const { said, right } = bound;
  return (
    <div className="iv-bound">
      <p><b>{name}</b> {said ? <>you said {growthWords(said)} <span className={right ? "verdict-pass" : "verdict-fail"}><Icon of={right ? Check : X} verdict /> {right ? "right" : "not so"}</span></> : <span className="cap">you said nothing</span>}</p>
      {said && !right && bound.why_html && <Authored html={bound.why_html} className="iv-inline muted" />}
      <dl>
        {bound.reasons.map(({ growth, why_html: why }) => <div key={growth}><dt>{growthWords(growth)}</dt><dd><Authored html={why} className="iv-inline" /></dd></div>)}
      </dl>
    </div>
  );
}
