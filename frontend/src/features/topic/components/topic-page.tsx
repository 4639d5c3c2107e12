import type { ReactElement } from "react";
import type { RunBlock } from "../model";
import { Lesson } from "./lesson";
import { Margin } from "./margin";
import { Rail } from "./rail";
import { TrailStrip } from "./trail-strip";
import { UnwrittenTopic } from "./unwritten-topic";
import type { Topic, TrailStop } from "@/api/types";

/** A topic: where it lies on the course, its lesson between rail and margin. `key` it by the topic's id. */
export function TopicPage({ topic, trail, course, onStep }: { topic: Topic; trail: TrailStop[]; course: string; onStep: (block: RunBlock) => ReactElement }): ReactElement {
  return (
    <>
      <TrailStrip topic={topic} trail={trail} course={course} />
      <main id="main" className={topic.written ? "topic" : "topic alone-topic"} tabIndex={-1}>
        {topic.written ? <><Rail topic={topic} /><Lesson topic={topic} onStep={onStep} /><Margin topic={topic} /></> : <UnwrittenTopic topic={topic} />}
      </main>
    </>
  );
}
