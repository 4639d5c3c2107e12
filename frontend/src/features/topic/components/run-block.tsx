import { Footprints, Pencil, Play, RotateCcw } from "lucide-react";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { runSource } from "../api/run-block";
import { comparison, errorLine, shownOutput, wholeSource, type RunBlock as Numbered } from "../model";
import { Refusal } from "@/api/client";
import type { RunResult } from "@/api/types";
import { keep, kept } from "@/lib/keep";
import { duration } from "@/lib/time";
import { Icon } from "@/ui/icon";

/** How the output of a run stands to the lesson's. */
const RAN = { same: "run: the same", other: "run: not the same", yours: "run: your own" };

const Editor = lazy(() => import("@/editor/editor").then((module) => ({ default: module.Editor })));

/** What this browser keeps of a block that was edited: the text, and what the lesson said then. */
interface Edited { source: string; of: string }

/** Code of the lesson between two neat lines: run as it stands, or edited in place and run again. */
export function RunBlock({ numbered: { block, number, before }, count, replay }: { numbered: Numbered; count: number; replay: string }): ReactElement {
  const key = `block.${replay}`;
  const [source, setSource] = useState(() => {
    const mine = kept<Edited>(key);
    return mine?.of === block.source ? mine.source : block.source;
  });
  const [editing, setEditing] = useState(source !== block.source);
  const [asked, setAsked] = useState(false);
  const [result, setResult] = useState<RunResult | null>(null);
  const [refused, setRefused] = useState("");
  const [running, setRunning] = useState(false);
  const edited = source !== block.source;

  const run = async (): Promise<void> => {
    setRunning(true);
    setRefused("");
    try {
      setResult(await runSource(wholeSource(source, before)));
    } catch (failure) {
      setRefused(failure instanceof Refusal ? [failure.told.what, failure.told.remedy].join(" ") : "It wasn’t run: the server can’t be reached.");
    }
    setRunning(false);
  };
  const edit = (): void => {
    setAsked(true);
    setEditing(true);
  };
  const type = (text: string): void => {
    setSource(text);
    keep(key, text === block.source ? null : { source: text, of: block.source });
  };
  const putBack = (): void => {
    type(block.source);
    setEditing(false);
    setResult(null);
    setRefused("");
  };

  return (
    <figure className="run" aria-label={`Block ${number} of ${count}`}>
      <div className="run-head">
        <span className="cap">Block {number} of {count}{before.length > 0 && ", goes on"}</span>
        <span className="run-acts">
          <button type="button" className="btn bare" onClick={() => void run()} aria-disabled={running}><Icon of={Play} />Run</button>
          {editing || edited
            ? <button type="button" className="btn bare" onClick={putBack}><Icon of={RotateCcw} />Put back</button>
            : <button type="button" className="btn bare" onClick={edit}><Icon of={Pencil} />Edit</button>}
          <Link className="btn bare" to={replay} state={edited ? { source } : null}><Icon of={Footprints} />Replay</Link>
        </span>
      </div>
      {editing
        ? (
          <Suspense fallback={<pre><code>{source}</code></pre>}>
            <div className="in-place">
              <Editor label={`Block ${number}`} text={source} focused={asked} onType={type} onSubmit={() => void run()} wrong={lineOf(result, before)} />
              <p className="cap">Run: <kbd>Ctrl Enter</kbd>. Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd></p>
            </div>
          </Suspense>
        )
        : <pre tabIndex={0}><code dangerouslySetInnerHTML={{ __html: bare(block.html) }} /></pre>}
      <Output block={block} result={result} edited={edited} refused={refused} />
    </figure>
  );
}

function lineOf(result: RunResult | null, before: Numbered["before"]): { line: number; says: string } | null {
  const line = result && errorLine(result, before);
  return line ? { line, says: "The error comes from this line." } : null;
}

/** The highlighted source without the frame that some renderers put around it. */
function bare(html: string): string {
  return html.replace(/^\s*<(?:div|pre)[^>]*>(?:<pre[^>]*>)?(?:<span><\/span>)?(?:<code[^>]*>)?/, "").replace(/(?:<\/code>)?\s*(?:<\/pre>)?\s*<\/(?:div|pre)>\s*$/, "").replace(/\n$/, "");
}

function Output({ block, result, edited, refused }: { block: Numbered["block"]; result: RunResult | null; edited: boolean; refused: string }): ReactElement {
  const kind = result ? comparison(result, block, edited) : null;
  return (
    <div aria-live="polite">
      {refused && <p className="out-note verdict-fail">{refused}</p>}
      {(result !== null || block.output) && (
        <div className="out">
          <span className="cap">prints</span>
          <pre tabIndex={0}><samp>{result ? shownOutput(result) || "nothing" : block.output.replace(/\n+$/, "")}</samp></pre>
          {result && <span className="cap">{RAN[kind ?? "yours"]}, {duration(result.seconds)}</span>}
        </div>
      )}
      {kind === "other" && (
        <div className="out">
          <span className="cap">lesson</span>
          <pre tabIndex={0}><samp>{block.output.replace(/\n+$/, "") || "nothing"}</samp></pre>
        </div>
      )}
    </div>
  );
}
