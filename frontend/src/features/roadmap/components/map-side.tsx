import { Layers, Minus, Plus, Scan } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { continueLink, isUnwalked } from "../model";
import { Legend } from "./legend";
import { PlaceMe } from "./place-me";
import { ViewSwitch } from "./view-switch";
import type { Roadmap, RoadmapStop } from "@/api/types";
import { Icon } from "@/ui/icon";

interface Props {
  roadmap: Roadmap;
  /** The course that was chosen; the roadmap follows. */
  role: string;
  next: RoadmapStop | undefined;
  onRole: (role: string) => void;
  onZoom: (nearer: boolean) => void;
  onFit: () => void;
}

/** The left sheet: what is next and due, whose course it is, the legend, and how near one looks. */
export function MapSide({ roadmap, role: chosen, next, onRole, onZoom, onFit }: Props): ReactElement {
  const course = roadmap.roles.find((role) => role.id === roadmap.role)?.title ?? "Everyone";
  return (
    <aside className="map-side" aria-label="Your course" data-pane tabIndex={-1}>
      <section className="onwards">
        <Onwards roadmap={roadmap} next={next} course={course} />
        {roadmap.due > 0 && (
          <Link className="due" to="/review"><Icon of={Layers} /><span><b>{roadmap.due} {roadmap.due === 1 ? "card" : "cards"}</b> due, {roadmap.due_minutes} {roadmap.due_minutes === 1 ? "minute" : "minutes"}</span><kbd className="letter">R</kbd></Link>
        )}
        {isUnwalked(roadmap) && <PlaceMe />}
      </section>
      <fieldset className="roles">
        <legend className="label ruled">Course for</legend>
        {roadmap.roles.map((role) => (
          <label key={role.id}>
            <input type="radio" name="role" checked={role.id === chosen} onChange={() => onRole(role.id)} />
            <span className="role-name">{role.title}</span><span className="cap">{role.stops}<span className="vh"> stops</span></span>
          </label>
        ))}
      </fieldset>
      <p className="printed">Course for {course}: {roadmap.mastered} of {roadmap.total} stops mastered</p>
      <Legend />
      <div className="tools">
        <ViewSwitch view="trail" />
        <div className="zoom" role="group" aria-label="Zoom">
          <button type="button" aria-label="Zoom out" onClick={() => onZoom(false)}><Icon of={Minus} /></button>
          <button type="button" aria-label="Zoom in" onClick={() => onZoom(true)}><Icon of={Plus} /></button>
          <button type="button" aria-label="Show all of it" onClick={onFit}><Icon of={Scan} /></button>
        </div>
      </div>
    </aside>
  );
}

function Onwards({ roadmap, next, course }: { roadmap: Roadmap; next: RoadmapStop | undefined; course: string }): ReactElement {
  const link = continueLink(roadmap);
  if (!roadmap.next || !link) {
    return (
      <>
        <p className="cap">{roadmap.mastered} of {roadmap.total} stops mastered</p>
        <h1 className="title">{course}</h1>
        <p className="muted">Nothing on this course that is written is left to do. What fades comes back here; another course may have more.</p>
      </>
    );
  }
  const { topic_title, number, exercise_title, exercise_number, begun } = roadmap.next;
  return (
    <>
      <p className="cap">Next{number === null ? "" : `, stop ${number}`}</p>
      <h1 className="title">{topic_title}</h1>
      {exercise_title !== null && (
        <p className="muted">Exercise {exercise_number}{next && ` of ${next.exercises_total}`}, <em className="read">{exercise_title}</em>.{begun && " You have begun it."}</p>
      )}
      <Link className="btn go big" to={link}>Continue<kbd className="letter">C</kbd></Link>
    </>
  );
}
