import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { trySnippet } from "../api/try-snippet";
import { onFirstLine, onLastLine, recalled, type Entry } from "../console";
import { Refusal } from "@/api/client";
import type { Files, Tried } from "@/api/types";
import { Code } from "@/editor/code";
import { Authored } from "@/ui/authored";

interface Props {
  id: string;
  files: Files;
  onLine: (line: number) => void;
}

/** A scratch console: any snippet beside one's code as it stands, in a fresh process each time. Nothing is kept. */
export function Console({ id, files, onLine }: Props): ReactElement {
  const [entries, setEntries] = useState<Entry[]>([]);
  const [code, setCode] = useState("");
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    log.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
  }, [entries]);

  const run = (): void => {
    const snippet = code.trim();
    if (!snippet) return;
    const number = entries.length;
    setEntries([...entries, { code: snippet, came: null }]);
    setPlace(number + 1);
    setCode("");
    const came = (value: Tried | string): void => setEntries((before) => before.map((entry, at) => (at === number ? { ...entry, came: value } : entry)));
    trySnippet(id, files, snippet).then(came, (failure: unknown) => came(failure instanceof Refusal ? failure.told.what : "It can’t be run while the server is away."));
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart } = event.currentTarget;
    const step = event.key === "ArrowUp" && onFirstLine(value, selectionStart) ? -1 : event.key === "ArrowDown" && onLastLine(value, selectionStart) ? 1 : 0;
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      run();
    } else if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      const found = recalled(entries, place, step);
      setPlace(found.place);
      setCode(found.text);
    }
  };
  return (
    <section className="console" aria-label="Console">
      <div ref={log} className="tried" role="log" aria-label="What was tried" tabIndex={0}>
        {entries.map((entry, index) => <Came key={index} entry={entry} onLine={onLine} />)}
      </div>
      <div className="console-line">
        <span aria-hidden="true">&gt;&gt;&gt;</span>
        <textarea ref={field} className="field" rows={Math.min(6, code.split("\n").length)} value={code} onChange={(event) => setCode(event.target.value)} onKeyDown={onKey}
          aria-label="Try something beside your code" aria-describedby="console-says" spellCheck={false} autoCapitalize="off" autoCorrect="off" />
        <button type="button" className="btn" onClick={run}>Run</button>
      </div>
      <p className="cap" id="console-says">Runs beside your code as it stands, anew each time. <kbd>Enter</kbd> runs<span className="wide">, <kbd>Shift Enter</kbd> is a new line, <kbd>↑</kbd> is what you typed before</span>.</p>
    </section>
  );
}

function Came({ entry, onLine }: { entry: Entry; onLine: (line: number) => void }): ReactElement {
  const { code, came } = entry;
  return (
    <div className="one">
      <pre><Code source={code} /></pre>
      {came === null && <p className="cap">running…</p>}
      {typeof came === "string" && <p className="verdict-odd">{came}</p>}
      {came !== null && typeof came === "object" && <Result came={came} onLine={onLine} />}
    </div>
  );
}

function Result({ came, onLine }: { came: Tried; onLine: (line: number) => void }): ReactElement {
  const { output, value, problem, line, explanation } = came;
  return (
    <>
      {output && <><span className="cap">prints</span><pre className="printed" tabIndex={0}>{output}</pre></>}
      {value && <pre className="value" tabIndex={0}><Code source={value} /></pre>}
      {!output && !value && !problem && <p className="cap">no value</p>}
      {problem && <p className="verdict-fail">{problem}{line !== null && <> <button type="button" className="link" onClick={() => onLine(line)}>Go to line {line}</button></>}</p>}
      {explanation && <Authored html={explanation} className="prose small" />}
    </>
  );
}
