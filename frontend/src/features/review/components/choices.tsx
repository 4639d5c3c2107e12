import { Check, X } from "lucide-react";
import type { ReactElement } from "react";
import type { ReviewCard } from "@/api/types";
import { AuthoredLine } from "@/ui/authored-line";
import { Icon } from "@/ui/icon";

/** The answers to choose from; once one is chosen, the right one and why each wrong one is wrong. */
export function Choices({ choices, chosen, onChoose }: { choices: ReviewCard["choices"]; chosen: number | null; onChoose?: (choice: number) => void }): ReactElement {
  if (onChoose) {
    return (
      <ul className="rv-choices">
        {choices.map((choice, index) => (
          <li key={index}><button type="button" onClick={() => onChoose(index)}><AuthoredLine html={choice.text} /></button></li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="rv-choices told">
      {choices.map((choice, index) => (
        <li key={index} className={index === chosen ? "chosen" : undefined}>
          <span className={choice.right ? "verdict-pass" : index === chosen ? "verdict-fail" : "faint"}><Icon of={choice.right ? Check : X} verdict /></span>
          <span>
            <AuthoredLine html={choice.text} />{" "}
            <b className={choice.right ? "verdict-pass" : index === chosen ? "verdict-fail" : "faint"}>{choice.right ? "right" : "wrong"}{index === chosen && ", your choice"}</b>
            {choice.why_wrong && <AuthoredLine html={choice.why_wrong} className="why" />}
          </span>
        </li>
      ))}
    </ul>
  );
}
