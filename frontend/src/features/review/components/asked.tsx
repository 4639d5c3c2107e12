import { lazy, Suspense, type ReactElement } from "react";
import type { Session } from "../use-review";
import { Choices } from "./choices";
import { CodeSaid } from "./code-said";
import type { ReviewCard } from "@/api/types";
import { isModified } from "@/lib/keys";

const Editor = lazy(() => import("@/editor/editor").then((module) => ({ default: module.Editor })));

/** Before the answer is shown: a field, the answers to choose from, or an editor. */
export function Asked({ card, session }: { card: ReviewCard; session: Session }): ReactElement {
  const { answering, type, choose, write, show, busy } = session;
  if (card.kind === "choice") return <Choices choices={card.choices} chosen={null} onChoose={choose} />;
  if (card.kind === "code") {
    return (
      <div className="rv-code">
        <Suspense fallback={<pre><code>{answering.text}</code></pre>}>
          <Editor label="Your code" text={answering.text} onType={type} onSubmit={write} />
        </Suspense>
        <p className="rv-acts"><button type="button" className="btn" onClick={write} aria-disabled={busy}>Check it <kbd>Ctrl Enter</kbd></button><span className="cap">Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd></span></p>
        <div role="status">{answering.code && <CodeSaid answer={answering.code} />}</div>
      </div>
    );
  }
  return (
    <div className="rv-field">
      <label className="label" htmlFor="rv-answer">Your answer <span className="cap">in your head, or written down</span></label>
      <textarea id="rv-answer" className="field read" rows={4} value={answering.text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && isModified(event.nativeEvent)) show();
          else if (event.key === "Escape") event.currentTarget.blur();
        }} />
    </div>
  );
}
