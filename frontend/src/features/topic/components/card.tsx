import { ChevronDown, ChevronRight } from "lucide-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { CardChoices } from "./card-choices";
import type { Card as CardValue } from "@/api/types";
import { Authored } from "@/ui/authored";
import { AuthoredLine } from "@/ui/authored-line";
import { Icon } from "@/ui/icon";

/** A card on its topic's page: the question, then the answer a layer at a time. */
export function Card({ card }: { card: CardValue }): ReactElement {
  const [shown, setShown] = useState(false);
  return (
    <article className="card">
      <p className="cap">{card.kind === "interview" ? "Interview question" : card.kind === "choice" ? "Choose" : card.kind === "code" ? "Write it" : "Recall"}</p>
      <Authored html={card.asks_html} className="prose asks" />
      {card.choices.length > 0 && <CardChoices choices={card.choices} onRight={() => setShown(true)} />}
      {!shown && <button type="button" className="btn" onClick={() => setShown(true)}>Show the answer</button>}
      {shown && (
        <div className="layers">
          <h4 className="label ruled">In one sentence</h4>
          <Authored html={card.sentence_html} className="prose sentence" />
          {card.paragraph_html && <Layer name="The paragraph"><Authored html={card.paragraph_html} /></Layer>}
          {card.follow_ups.length > 0 && (
            <Layer name="What they ask next">
              <dl className="prose">
                {card.follow_ups.map((next) => (
                  <div key={next.asks}><dt><AuthoredLine html={next.asks} /></dt><dd className="muted"><AuthoredLine html={next.answer} /></dd></div>
                ))}
              </dl>
            </Layer>
          )}
          {card.proof && (
            <Layer name="The proof, as it was run">
              <pre className="proof" tabIndex={0}><code>{card.proof.trimEnd()}</code></pre>
              <div className="out"><span className="cap">prints</span><pre tabIndex={0}><samp>{card.prints.trimEnd()}</samp></pre></div>
            </Layer>
          )}
        </div>
      )}
    </article>
  );
}

function Layer({ name, children }: { name: string; children: ReactNode }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <section className="layer">
      <h4><button type="button" aria-expanded={open} onClick={() => setOpen(!open)}><Icon of={open ? ChevronDown : ChevronRight} />{name}</button></h4>
      {open && children}
    </section>
  );
}
