import { Check, X } from "lucide-react";
import type { ReactElement } from "react";
import type { CodeAnswer } from "@/api/types";
import { Icon } from "@/ui/icon";

/** How the code of an answer went: the call on which it first differs, what was expected and what came. */
export function CodeSaid({ answer }: { answer: CodeAnswer }): ReactElement {
  return (
    <div className="rv-said">
      <p className={answer.passed ? "verdict-pass" : "verdict-fail"}><Icon of={answer.passed ? Check : X} verdict /> <b>{answer.passed ? "passes" : "fails"}</b> <span className="muted">{answer.says}</span></p>
      {answer.call && (
        <dl>
          <div><dt>Call</dt><dd><code>{answer.call}</code></dd></div>
          <div><dt>Expected</dt><dd><code>{answer.expected}</code></dd></div>
          <div><dt>Yours</dt><dd><code>{answer.actual}</code></dd></div>
        </dl>
      )}
    </div>
  );
}
