import { X } from "lucide-react";
import type { ReactElement } from "react";
import { Difference } from "./difference";
import type { Counterexample } from "@/api/types";
import { Code } from "@/editor/code";
import { curved } from "@/lib/curved";
import { Icon } from "@/ui/icon";

/** The counterexample of the program before, while the text can't be run: the input and its values, and nothing of lines, which may be others now. */
export function Held({ counterexample }: { counterexample: Counterexample }): ReactElement {
  return (
    <section className="counter held" aria-label="What failed before">
      <div className="counter-head">
        <span className="square"><Icon of={X} verdict /></span>
        <h2>{curved(counterexample.check)}</h2>
        <span className="word">failed before</span>
      </div>
      <div className="inner">
        <h3>Smallest input, in your program before this change</h3>
        <pre className="call" tabIndex={0}><Code source={counterexample.call} /></pre>
        <Difference counterexample={counterexample} />
      </div>
    </section>
  );
}
