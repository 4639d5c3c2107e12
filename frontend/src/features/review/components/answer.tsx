import { ChevronDown, Play } from "lucide-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { runProof } from "../api/run-proof";
import { printed } from "../model";
import type { Session } from "../use-review";
import { Choices } from "./choices";
import { CodeSaid } from "./code-said";
import { Refusal } from "@/api/client";
import type { ReviewCard } from "@/api/types";
import { Code } from "@/editor/code";
import { Authored } from "@/ui/authored";
import { AuthoredLine } from "@/ui/authored-line";
import { Icon } from "@/ui/icon";

/** One's own answer, quieter, beside the author's in layers. */
export function Answer({ card, session }: { card: ReviewCard; session: Session }): ReactElement {
  return (
    <div className="rv-cmp">
      <section aria-label="Your answer"><Yours card={card} session={session} /></section>
      <section aria-label="The answer">
        <h2>In one sentence</h2>
        <Authored html={card.sentence_html} className="prose rv-sentence" />
        {card.paragraph_html && <Layer name="The paragraph" open><Authored html={card.paragraph_html} /></Layer>}
        {card.follow_ups.length > 0 && (
          <Layer name="What they ask next" open>
            <dl className="prose">
              {card.follow_ups.map((next) => <div key={next.asks}><dt><AuthoredLine html={next.asks} /></dt><dd className="muted"><AuthoredLine html={next.answer} /></dd></div>)}
            </dl>
          </Layer>
        )}
        {card.solution && <Layer name="One right way" open><pre tabIndex={0}><Code source={card.solution.trimEnd()} /></pre></Layer>}
        {card.proof && <Layer name="The proof" open={card.kind !== "interview"}><Proof card={card} /></Layer>}
      </section>
    </div>
  );
}

function Yours({ card, session: { answering } }: { card: ReviewCard; session: Session }): ReactElement {
  if (card.kind === "choice") return <><h2>{answering.choice === null ? "The answers" : "You chose"}</h2><Choices choices={card.choices} chosen={answering.choice} /></>;
  if (card.kind === "code") return <><h2>You wrote</h2><pre tabIndex={0}><Code source={answering.text.trimEnd()} /></pre>{answering.code && <CodeSaid answer={answering.code} />}</>;
  return <><h2>You wrote</h2><p className="read rv-own">{answering.text.trim() || <span className="faint">Nothing; you thought it.</span>}</p></>;
}

function Layer({ name, open = false, children }: { name: string; open?: boolean; children: ReactNode }): ReactElement {
  return <details open={open}><summary><Icon of={ChevronDown} />{name}</summary>{children}</details>;
}

/** Code that shows that the answer is true, as it was run; and run again here. */
function Proof({ card }: { card: ReviewCard }): ReactElement {
  const [ran, setRan] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setRunning(true);
    setRan(await runProof(card.proof).then(printed, (failure: unknown) => (failure instanceof Refusal ? failure.told.what : "It wasn’t run: the server can’t be reached.")));
    setRunning(false);
  };
  const same = ran !== null && ran.trim() === card.prints.trim();
  return (
    <div className="rv-proof">
      <pre tabIndex={0}><Code source={card.proof.trimEnd()} /></pre>
      <div className="rv-out" aria-live="polite">
        <span className="cap">{ran === null ? "prints" : same ? "run: the same" : "run"}</span>
        <pre tabIndex={0}><samp>{(ran ?? card.prints).trimEnd()}</samp></pre>
        <button type="button" className="btn bare" onClick={() => void run()} aria-disabled={running}><Icon of={Play} />Run</button>
      </div>
    </div>
  );
}
