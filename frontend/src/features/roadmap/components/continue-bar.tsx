import type { ReactElement } from "react";
import { Link } from "react-router";
import { continueLink } from "../model";
import type { Roadmap } from "@/api/types";

/** What comes next, always one key away. */
export function ContinueBar({ roadmap }: { roadmap: Roadmap }): ReactElement | null {
  const link = continueLink(roadmap);
  if (!link || !roadmap.next) return null;
  const { number, exercise_title, topic_title } = roadmap.next;
  return (
    <div className="continue">
      <span>
        <span className="cap">Next{number === null ? "" : `, stop ${number}`}</span>
        <span className="what">{exercise_title ?? topic_title}</span>
      </span>
      <Link className="btn go" to={link}>Continue <kbd className="letter">C</kbd></Link>
    </div>
  );
}
