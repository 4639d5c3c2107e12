import { Check, Minus, X } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { minutesAndSeconds } from "../model";
import { Questions } from "./asking";
import { GrowthTold } from "./growth-told";
import { Layers } from "./layers";
import type { Round, RoundReport } from "@/api/types";
import { Code } from "@/editor/code";
import { curved } from "@/lib/curved";
import { dayAndMonth } from "@/lib/time";
import { Authored } from "@/ui/authored";
import { Icon } from "@/ui/icon";

/** What was shown and what was not, and everything that this rests on. It counts, and doesn't praise. */
export function Report({ round, report }: { round: Round; report: RoundReport }): ReactElement {
  return (
    <main id="main" className="iv-report" tabIndex={-1}>
      <p className="cap"><Link to="/interviews">Interviews</Link> · {dayAndMonth(report.ended_at)} · {report.spent_seconds === null ? "without a clock" : `${minutesAndSeconds(report.spent_seconds)} of ${report.minutes}:00 min`}</p>
      <h1 className="title">{round.title}</h1>
      <div className="iv-two">
        <Told name="Shown" lines={report.shown} none="Nothing that could be counted." sign={<Icon of={Check} verdict />} tone="verdict-pass" />
        <Told name="Not shown" lines={report.not_shown} none="Nothing of what was asked is missing." sign={<Icon of={Minus} verdict />} tone="verdict-odd" />
      </div>
      {report.counterexample && <Smallest counterexample={report.counterexample} />}
      {report.checks.length > 0 && (
        <section aria-label="Checks">
          <h2 className="label ruled">Checks of the last submission</h2>
          <ol>{report.checks.map((check) => <CheckLine key={check.name} name={check.name} outcome={check.outcome} />)}</ol>
        </section>
      )}
      {report.program && <section aria-label="Your program"><h2 className="label ruled">Your program</h2><pre tabIndex={0}><Code source={report.program} /></pre></section>}
      <section aria-label="How it grows"><h2 className="label ruled">How it grows</h2><GrowthTold complexity={report.complexity} /></section>
      <section aria-label="Questions before writing">
        <h2 className="label ruled">What could be asked before writing</h2>
        {report.asked ? <p className="iv-own">{report.asked}</p> : <p className="cap">You wrote no question of your own.</p>}
        <Questions of={report.clarifying} />
      </section>
      <section aria-label="Follow-ups"><h2 className="label ruled">Follow-ups</h2>{report.follow_ups.map((each) => <Layers key={each.id} followUp={each} folded />)}</section>
      {report.notes && <section aria-label="Notes"><h2 className="label ruled">Your notes</h2><p className="iv-own">{report.notes}</p></section>}
      <section aria-label="What an interviewer listens for">
        <h2 className="label ruled">What an interviewer listens for, and no program can judge</h2>
        <ul className="iv-listens">{report.listens_for.map((text) => <li key={text}><Authored html={text} className="iv-inline" /></li>)}</ul>
      </section>
      <footer className="iv-acts">
        <Link className="btn" to={`/exercise/${round.exercise_id}`}>Open the exercise</Link>
        {report.read.map((topic) => <Link key={topic.id} className="btn bare" to={`/topic/${topic.id}`}>Read: {topic.title}</Link>)}
      </footer>
    </main>
  );
}

function Told({ name, lines, none, sign, tone }: { name: string; lines: string[]; none: string; sign: ReactElement; tone: string }): ReactElement {
  return (
    <section aria-label={name}>
      <h2 className="iv-question">{name}</h2>
      {lines.length === 0 && <p className="cap">{none}</p>}
      <ul className="iv-lines">{lines.map((line) => <li key={line}><span className={tone}>{sign}</span><span>{line}</span></li>)}</ul>
    </section>
  );
}

function Smallest({ counterexample }: { counterexample: NonNullable<RoundReport["counterexample"]> }): ReactElement {
  return (
    <section aria-label="Smallest input that fails">
      <h2 className="label ruled">Smallest input that shows it</h2>
      <pre className="call" tabIndex={0}><Code source={counterexample.call} /></pre>
      <dl className="iv-questions"><div><dt>expected</dt><dd><code>{counterexample.expected}</code></dd></div><div><dt>came</dt><dd><code>{counterexample.actual}</code></dd></div></dl>
      <p className="read">{counterexample.sentence}</p>
    </section>
  );
}

function CheckLine({ name, outcome }: { name: string; outcome: string }): ReactElement {
  const tone = outcome === "passed" ? "verdict-pass" : outcome === "failed" ? "verdict-fail" : "verdict-odd";
  const word = outcome === "passed" ? "passes" : outcome === "failed" ? "fails" : outcome;
  return <li className="iv-check"><span className={tone}><Icon of={outcome === "passed" ? Check : outcome === "failed" ? X : Minus} verdict /></span><span>{curved(name)}</span><span className={tone}>{word}</span></li>;
}
