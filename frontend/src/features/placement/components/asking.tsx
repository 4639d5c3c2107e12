import { lazy, Suspense, useEffect, useLayoutEffect, useRef, type ReactElement, type RefObject } from "react";
import { choiceOf, standing, UNKNOWN_KEY } from "../model";
import type { Placing } from "../use-placement";
import type { Sheet } from "./placement-page";
import type { PlacementQuestion } from "@/api/types";
import { letter, modifier } from "@/lib/keys";
import { Authored } from "@/ui/authored";
import { AuthoredLine } from "@/ui/authored-line";

const Editor = lazy(() => import("@/editor/editor").then((module) => ({ default: module.Editor })));

interface Props { question: PlacementQuestion; placing: Placing; sheet: Sheet; heading: RefObject<HTMLHeadingElement | null> }

/** One question, and every way to answer it. */
export function Asking({ question, placing, sheet, heading }: Props): ReactElement {
  const { placement, pass, end, busy } = placing;
  useChoosing(question, placing);
  return (
    <>
      <div className="place-top">
        <p role="status"><b>Question {placement.answered + 1}</b> <span className="cap">· {standing(placement)}</span></p>
        <button type="button" className="btn bare" onClick={end}><span>Stop here<span className="wide">, keep what was found</span></span></button>
      </div>
      <article className={question.form === "choice" ? "place-sheet" : "place-sheet written"} aria-label="Question">
        <p className="cap">{question.topic_title}</p>
        {question.form === "choice"
          ? (
            <>
              <h1 className="vh" ref={heading} tabIndex={-1}>Question {placement.answered + 1}</h1>
              <Authored html={question.asks_html} className="prose asks" />
              <ol className="place-choices">
                {question.choices.map((choice, place) => (
                  <li key={place}>
                    <button type="button" aria-disabled={busy} onClick={() => placing.choose(place)}><kbd>{place + 1}</kbd><AuthoredLine html={choice} /></button>
                  </li>
                ))}
                <li><button type="button" className="unknown" aria-disabled={busy} onClick={pass}><kbd>{UNKNOWN_KEY}</kbd><span>I don’t know</span></button></li>
              </ol>
            </>
          )
          : <Written question={question} placing={placing} sheet={sheet} heading={heading} />}
      </article>
    </>
  );
}

function Written({ question, placing, sheet, heading }: Props): ReactElement {
  const { text, type, write, pass, busy } = placing;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>{question.title}</h1>
      <Authored html={question.asks_html} />
      {question.form === "predict"
        ? sheet({ source: text, onChange: type, onSubmit: write })
        : (
          <div className="place-code">
            <Suspense fallback={<pre><code>{text}</code></pre>}>
              <Editor label={`Code, ${question.file_name}`} file={question.file_name} describedBy="place-leaving" text={text} onType={type} onSubmit={write} />
            </Suspense>
          </div>
        )}
      <p className="place-acts">
        <button type="button" className="btn go" aria-disabled={busy} onClick={write}>{busy ? "Checking" : "That is my answer"} <kbd>{modifier()} Enter</kbd></button>
        <button type="button" className="btn" aria-disabled={busy} onClick={pass}>I don’t know <kbd>{UNKNOWN_KEY}</kbd></button>
        {question.form === "program" && <span className="cap wide" id="place-leaving">Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd></span>}
      </p>
    </>
  );
}

/** The figures choose, outside of text. */
function useChoosing(question: PlacementQuestion, placing: Placing): void {
  const latest = useRef({ question, placing });
  useLayoutEffect(() => {
    latest.current = { question, placing };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const key = letter(event);
      const chosen = key === null ? null : choiceOf(key, latest.current.question.choices.length);
      if (chosen === null) return;
      event.preventDefault();
      if (chosen === "unknown") latest.current.placing.pass();
      else latest.current.placing.choose(chosen);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
