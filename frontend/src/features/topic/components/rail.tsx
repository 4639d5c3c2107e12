import { useEffect, useState, type ReactElement } from "react";
import { ExerciseList } from "./exercise-list";
import { plainTitle } from "../model";
import type { Section, Topic } from "@/api/types";

/** What the topic holds: the lesson's sections with the one being read, the exercises, the cards. */
export function Rail({ topic }: { topic: Topic }): ReactElement {
  const here = useReadSection(topic.sections);
  return (
    <aside className="rail" aria-label="In this topic">
      {topic.sections.length > 0 && <h2 className="label ruled">Lesson</h2>}
      <ol className="sections">
        {topic.sections.map((section) => (
          <li key={section.slug}><a href={`#${section.slug}`} aria-current={section.slug === here ? "location" : undefined}>{plainTitle(section)}</a></li>
        ))}
      </ol>
      <h2 className="label ruled">Exercises</h2>
      <ExerciseList topic={topic} />
      {topic.cards.length > 0 && (
        <>
          <h2 className="label ruled">Cards</h2>
          <p><a href="#cards">{topic.cards.length} cards</a></p>
        </>
      )}
    </aside>
  );
}

/** The section whose heading was passed last. */
function useReadSection(sections: Section[]): string {
  const [here, setHere] = useState(sections[0]?.slug ?? "");
  useEffect(() => {
    const find = (): void => {
      const line = window.innerHeight / 3;
      const passed = sections.filter((section) => (document.getElementById(section.slug)?.getBoundingClientRect().top ?? Infinity) < line);
      setHere(passed.at(-1)?.slug ?? sections[0]?.slug ?? "");
    };
    find();
    window.addEventListener("scroll", find, { passive: true });
    return () => window.removeEventListener("scroll", find);
  }, [sections]);
  return here;
}
