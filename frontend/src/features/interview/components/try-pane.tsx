import { Play } from "lucide-react";
import { useState, type ReactElement } from "react";
import { EXAMPLE, submissionWords } from "../model";
import type { Acts } from "../use-round";
import type { Files, Round, RunResult } from "@/api/types";
import { Icon } from "@/ui/icon";

interface Props {
  round: Round;
  files: Files;
  acts: Acts;
  submitKey: string;
  onSubmit: () => void;
  onType: (name: string, text: string) => void;
}

/** One's own examples, run after the program, and what was submitted. Nothing is judged before that. */
export function TryPane({ round, files, acts, submitKey, onSubmit, onType }: Props): ReactElement {
  const [result, setResult] = useState<RunResult | null>(null);
  const example = files[EXAMPLE] ?? "";
  const run = (): void => void acts.run(example).then(setResult);
  return (
    <section id="checks" className="checks iv-try" aria-label="Try" tabIndex={0} data-pane>
      <label className="iv-field"><span className="label">Your own examples, run after your program</span>
        <textarea className="field code" rows={4} spellCheck={false} placeholder="print(…)" value={example} onChange={(event) => onType(EXAMPLE, event.target.value)} />
      </label>
      <p><button type="button" className="btn" onClick={run}><Icon of={Play} />Run</button></p>
      {result && (
        <div role="status">
          {result.output && <><p className="cap">prints</p><pre className="iv-out" tabIndex={0}><samp>{result.output}</samp></pre></>}
          {result.error && <p className="verdict-fail">{[result.error.type, result.error.message].filter(Boolean).join(": ")}{result.error.line ? ` (line ${result.error.line})` : ""}</p>}
          {!result.output && !result.error && <p className="cap">It ran, and printed nothing.</p>}
        </div>
      )}
      <h2 className="label ruled">Submissions</h2>
      {round.submissions.length === 0
        ? <p className="cap">None yet. You are told how many checks pass; which ones fail is in the report.</p>
        : <ol className="iv-subs">{round.submissions.map((each, index) => <li key={index}><span>Submission {index + 1}</span><span className={each.verdict === "accepted" ? "verdict-pass" : "verdict-fail"}>{submissionWords(each)}</span></li>)}</ol>}
      <p className="vh" role="status">{round.submissions.length > 0 && `Submission ${round.submissions.length}: ${submissionWords(round.submissions[round.submissions.length - 1] ?? { verdict: "", passed: 0, total: 0 })}`}</p>
      <p className="iv-acts">
        <button type="button" className={round.submissions.length === 0 ? "btn go" : "btn"} aria-disabled={acts.busy} onClick={onSubmit}>Submit <kbd>{submitKey}</kbd></button>
        <button type="button" className={round.submissions.length === 0 ? "btn" : "btn go"} aria-disabled={acts.busy} onClick={acts.handIn}>Hand in and go on</button>
      </p>
      <p><button type="button" className="btn bare" aria-disabled={acts.busy} onClick={acts.end}>End the interview</button></p>
    </section>
  );
}
