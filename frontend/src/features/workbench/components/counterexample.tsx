import { Check, ChevronDown, ChevronRight, Copy, Footprints, X } from "lucide-react";
import { useState, type ReactElement } from "react";
import { Link } from "react-router";
import { isSeveral, leadOf, pointOf, type Replaying } from "../model";
import { Difference, Legend, Pair } from "./difference";
import type { Counterexample as Value, Report } from "@/api/types";
import { Code } from "@/editor/code";
import { curved } from "@/lib/curved";
import { Authored } from "@/ui/authored";
import { Icon } from "@/ui/icon";

interface Props {
  counterexample: Value;
  report: Report;
  replay: Replaying | null;
  onLine: (line: number) => void;
  onExplain: () => Promise<string>;
}

/** The check that fails on the smallest input, with that input. One only. */
export function Counterexample({ counterexample, report, replay, onLine, onExplain }: Props): ReactElement {
  const point = pointOf(report);
  return (
    <section className="counter" aria-label="A check that fails">
      <div className="counter-head">
        <span className="square"><Icon of={X} verdict /></span>
        <h2>{curved(counterexample.check)}</h2>
        <span className="word verdict-fail">fails</span>
      </div>
      <div className="inner">
        <h3>{leadOf(counterexample)}</h3>
        <pre className="call" tabIndex={0}><Code source={counterexample.call} /></pre>
        <Difference counterexample={counterexample} />
        {counterexample.output && (
          <>
            <h3>What it printed there</h3>
            <pre className="printed" tabIndex={0}><samp>{counterexample.output}</samp></pre>
          </>
        )}
        <p className="say">
          <Legend rows={counterexample.rows} />
          {point?.says && <>{point.says.replace(/ this line\.$/, "")} <button type="button" className="link" onClick={() => onLine(point.line)}>line {point.line}</button>. </>}
          {counterexample.sentence}
        </p>
        {counterexample.example && <Example counterexample={counterexample} />}
        {report.feedback
          ? <Belief title={report.feedback.mistake ? "What may be behind it" : "What the error means"} message={report.feedback.message} />
          : report.verdict === "runtime_error" && <Meaning key={counterexample.call + counterexample.actual} onExplain={onExplain} />}
        <p className="acts">
          {replay && <Link className="btn go" to={replay.to} state={replay.state}><Icon of={Footprints} />Open in replay <kbd>Alt R</kbd></Link>}
          <CopyCall call={counterexample.call} several={isSeveral(counterexample)} />
        </p>
      </div>
    </section>
  );
}

/** One of the task's own examples that fails as well, which is larger and better known. */
function Example({ counterexample: { example, example_expected: expected, example_actual: actual } }: { counterexample: Value }): ReactElement {
  return (
    <div className="also">
      <h3>The task’s example fails too</h3>
      <pre className="call" tabIndex={0}><Code source={example} /></pre>
      {expected && <Pair expected={expected} actual={actual} />}
    </div>
  );
}

function CopyCall({ call, several }: { call: string; several: boolean }): ReactElement {
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(call).then(() => setCopied(true), () => setCopied(false));
  return <button type="button" className="btn bare" onClick={copy}><Icon of={copied ? Check : Copy} />{copied ? "Copied" : several ? "Copy the calls" : "Copy the call"}</button>;
}

/** What the error means, looked up when asked for: the failing input is tried again for it. */
function Meaning({ onExplain }: { onExplain: () => Promise<string> }): ReactElement {
  const [html, setHtml] = useState<string | null>(null);
  if (html !== null) return <Belief title="What the error means" message={html} opened />;
  return <p className="acts"><button type="button" className="btn bare" onClick={() => void onExplain().then(setHtml)}>What does the error mean?</button></p>;
}

/** What the behaviour says of the belief behind it; opened when asked for. */
function Belief({ title, message, opened = false }: { title: string; message: string; opened?: boolean }): ReactElement {
  const [open, setOpen] = useState(opened);
  return (
    <div className="belief">
      <h3><button type="button" aria-expanded={open} onClick={() => setOpen(!open)}><Icon of={open ? ChevronDown : ChevronRight} />{title}</button></h3>
      {open && <Authored html={message} className="prose small" />}
    </div>
  );
}
