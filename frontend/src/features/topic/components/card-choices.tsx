import { Check, X } from "lucide-react";
import { useState, type ReactElement } from "react";
import type { Card } from "@/api/types";
import { AuthoredLine } from "@/ui/authored-line";
import { Icon } from "@/ui/icon";

/** The answers to choose from. A wrong one stays chosen and says why it is wrong. */
export function CardChoices({ choices, onRight }: { choices: Card["choices"]; onRight: () => void }): ReactElement {
  const [chosen, setChosen] = useState<number[]>([]);
  const choose = (index: number): void => {
    setChosen((before) => (before.includes(index) ? before : [...before, index]));
    if (choices[index]?.right) onRight();
  };
  return (
    <ul className="choices">
      {choices.map((choice, index) => {
        const tried = chosen.includes(index);
        return (
          <li key={index}>
            <button type="button" aria-pressed={tried} onClick={() => choose(index)}>
              <span className={choice.right ? "verdict-pass" : "verdict-fail"}>{tried && <Icon of={choice.right ? Check : X} verdict />}</span>
              <AuthoredLine html={choice.text} />
              <span className={choice.right ? "verdict-pass" : "verdict-fail"}>{tried && (choice.right ? "right" : "wrong")}</span>
            </button>
            {tried && choice.why_wrong && <p className="prose why" role="status"><AuthoredLine html={choice.why_wrong} /></p>}
          </li>
        );
      })}
    </ul>
  );
}
