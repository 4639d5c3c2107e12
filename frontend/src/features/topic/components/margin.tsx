import type { ReactElement } from "react";
import { conceptName, STATE_SAID } from "../model";
import { Note } from "./note";
import type { Topic } from "@/api/types";
import { InlineCode } from "@/ui/inline-code";
import { Stop } from "@/ui/stop";

/** Beside the lesson: the roadmap's items that are taught here, the ideas by name, and the learner's note. */
export function Margin({ topic }: { topic: Topic }): ReactElement {
  return (
    <aside className="margin" aria-label="In the margin">
      <h2 className="label ruled">Taught here</h2>
      <ul className="taught">
        {topic.items.map((item) => (
          <li key={item.id}><Stop state={item.state} /><span>{item.title}<span className="vh">, {STATE_SAID[item.state]}</span></span></li>
        ))}
      </ul>
      {topic.teaches.map((concept) => (
        <p className="note" key={concept.id}><b>{conceptName(concept.id)}.</b> <InlineCode text={concept.says} /></p>
      ))}
      <Note topic={topic} />
    </aside>
  );
}
