import { Fragment, useMemo, type ReactElement } from "react";
import { Link } from "react-router";
import { openExercise, runBlocks, standing, type RunBlock as Numbered } from "../model";
import { Card } from "./card";
import { ExerciseList } from "./exercise-list";
import { Note } from "./note";
import { RunBlock } from "./run-block";
import type { Block, Topic } from "@/api/types";
import { Authored } from "@/ui/authored";

/** The lesson, and after it the exercises and the cards. `onStep` shows a block that is to be stepped through. */
export function Lesson({ topic, onStep }: { topic: Topic; onStep: (block: Numbered) => ReactElement }): ReactElement {
  const blocks = useMemo(() => runBlocks(topic.sections), [topic.sections]);
  const open = openExercise(topic);
  const show = (block: Block, index: number): ReactElement => {
    const numbered = blocks.get(block);
    if (numbered && block.step) return <Fragment key={index}>{onStep(numbered)}</Fragment>;
    if (numbered) return <RunBlock key={index} numbered={numbered} count={blocks.size} replay={`/topic/${topic.id}/replay/${numbered.number}`} />;
    if (block.kind === "code") return <pre key={index} className="plain" tabIndex={0}><code>{block.source}</code></pre>;
    return <Authored key={index} html={block.html} />;
  };
  return (
    <article className="lesson">
      <p className="cap">{standing(topic)}</p>
      <h1>{topic.title}</h1>
      {topic.missing_environments.map((said) => <p key={said} className="said">{said}</p>)}
      {topic.sections.map((section) => (
        <section key={section.slug} aria-labelledby={section.slug}>
          <h2 id={section.slug} dangerouslySetInnerHTML={{ __html: section.title }} />
          {section.blocks.map(show)}
        </section>
      ))}
      {topic.exercises.length + topic.unwritten_exercises.length > 0 && (
        <section className="after" aria-labelledby="exercises">
          <h2 id="exercises">Exercises</h2>
          <ExerciseList topic={topic} />
          {open && <p className="acts"><Link className="btn go" to={`/exercise/${open.id}`}>{open.state === "untouched" ? "Start with" : "Go on with"} {open.title}</Link></p>}
        </section>
      )}
      {topic.cards.length > 0 && (
        <section className="after" aria-labelledby="cards">
          <h2 id="cards">Cards</h2>
          {topic.cards.map((card) => <Card key={card.id} card={card} />)}
        </section>
      )}
      <section className="after slim-note" aria-label="Your note"><Note topic={topic} /></section>
    </article>
  );
}
