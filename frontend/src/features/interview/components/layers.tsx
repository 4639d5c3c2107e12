import type { ReactElement } from "react";
import { RATINGS } from "../model";
import { Questions } from "./asking";
import type { RoundFollowUp } from "@/api/types";
import { Code } from "@/editor/code";
import { Authored } from "@/ui/authored";

/** One's own answer beside the layered one: a sentence, a paragraph, what may come next, and code that proves it. */
export function Layers({ followUp, folded = false }: { followUp: RoundFollowUp; folded?: boolean }): ReactElement {
  const rated = RATINGS.find(({ rating }) => rating === followUp.rating);
  const body = (
    <div className="iv-cmp">
      <div>
        <h3 className="label ruled">Your answer{rated && <span className="cap"> · you rated it: {rated.word.toLowerCase()}</span>}</h3>
        {followUp.answer ? <p className="iv-own">{followUp.answer}</p> : <p className="cap">None.</p>}
      </div>
      <div>
        <h3 className="label ruled">A good answer</h3>
        <Authored html={followUp.sentence_html} className="iv-inline iv-sentence" />
        <Authored html={followUp.paragraph_html} />
        {followUp.next.length > 0 && <><h3 className="label">What may come next</h3><Questions of={followUp.next} /></>}
        {followUp.proof && (
          <>
            <h3 className="label">Shown by</h3>
            <pre tabIndex={0}><Code source={followUp.proof} /></pre>
            <p className="cap">prints</p><pre className="iv-out" tabIndex={0}><samp>{followUp.prints}</samp></pre>
          </>
        )}
      </div>
    </div>
  );
  if (!folded) return body;
  return <details className="iv-folded"><summary><Authored html={followUp.asks_html} className="iv-inline" /></summary>{body}</details>;
}
