import { useRef, type CSSProperties, type KeyboardEvent, type ReactElement } from "react";
import { answered, answeredCount, linesOf } from "../predictions";
import { Code } from "@/editor/code";

/** A program with a field after each print: what will it print? Nothing is run to answer. */
export function PredictSheet({ source, onChange, onAnswer, onSubmit }: {
  source: string; onChange: (source: string) => void; onSubmit: () => void;
  /** What Enter does after an answer; nothing where there are no checks. */
  onAnswer?: () => void;
}): ReactElement {
  const sheet = useRef<HTMLDivElement>(null);
  const { given, asked } = answeredCount(source);
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      onSubmit();
      return;
    }
    onAnswer?.();
    const fields = [...(sheet.current?.querySelectorAll("input") ?? [])];
    fields[fields.indexOf(event.currentTarget) + 1]?.focus();
  };
  const lines = linesOf(source);
  const widest = Math.max(...lines.filter((line) => line.answer !== null).map((line) => line.code.length), 0);
  let question = 0;
  return (
    <div className="predict" ref={sheet}>
      <ol className="program" style={{ "--asked": `${widest}ch` } as CSSProperties}>
        {lines.map((line, index) => {
          const number = line.answer === null ? 0 : ++question;
          return (
            <li key={index}>
              <span className="line-number" aria-hidden="true">{index + 1}</span>
              <pre><Code source={line.code || " "} /></pre>
              {line.answer !== null && (
                <label className="answer">
                  <span className="cap">prints<span className="vh">, question {number} of {asked}</span></span>
                  <input className="field" value={line.answer} autoComplete="off" autoCapitalize="off" spellCheck={false} onKeyDown={onKey} onChange={(event) => onChange(answered(source, index, event.target.value))} />
                </label>
              )}
            </li>
          );
        })}
      </ol>
      <p className="cap answered">{given} of {asked} answered. {onAnswer && <><kbd>Enter</kbd> checks what you have so far; </>}{onAnswer ? "nothing" : "Nothing"} is run.</p>
    </div>
  );
}
