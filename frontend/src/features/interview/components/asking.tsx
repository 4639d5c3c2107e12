import type { ReactElement } from "react";
import { QUESTIONS } from "../model";
import type { Files, Round } from "@/api/types";
import { Authored } from "@/ui/authored";

interface Props {
  round: Round;
  files: Files;
  onType: (name: string, text: string) => void;
  onAsk: (text: string) => void;
}

/** What one would ask before writing; then what could be asked, with the answers. */
export function Asking({ round, files, onType, onAsk }: Props): ReactElement {
  const typed = files[QUESTIONS] ?? "";
  if (round.asked === null) {
    return (
      <div className="iv-ask">
        <label className="iv-field"><span className="label">What would you ask before you write?</span>
          <textarea className="field" rows={3} value={typed} onChange={(event) => onType(QUESTIONS, event.target.value)} />
        </label>
        <button type="button" className="btn" onClick={() => onAsk(typed)}>Hear the answers</button>
      </div>
    );
  }
  return (
    <div className="iv-ask">
      {round.asked && <><h2 className="label">You asked</h2><p className="iv-own">{round.asked}</p></>}
      <h2 className="label">What the interviewer answers</h2>
      <Questions of={round.clarifying} />
    </div>
  );
}

/** Questions with their answers. */
export function Questions({ of: questions }: { of: Round["clarifying"] }): ReactElement {
  return (
    <dl className="iv-questions">
      {questions.map((each) => <div key={each.asks_html}><dt><Authored html={each.asks_html} className="iv-inline" /></dt><dd><Authored html={each.sentence_html} className="iv-inline" /></dd></div>)}
    </dl>
  );
}
