import type { ReactElement } from "react";
import { byLevel, levelName } from "../model";
import type { Role, System } from "@/api/types";
import { Stop } from "@/ui/stop";

/** The systems to build. None is written yet, and each says so. */
export function ProjectsPage({ systems, roles }: { systems: System[]; roles: Role[] }): ReactElement {
  const written = systems.filter((system) => system.written).length;
  const title = (id: string): string => roles.find((role) => role.id === id)?.title ?? id;
  return (
    <main id="main" className="projects" tabIndex={-1}>
      <h1 className="title">Projects</h1>
      <p className="finding">{systems.length} systems to build, stage by stage, against tests that drive the running thing. {written === 0 ? "None is written yet." : `${written} are written.`}</p>
      {byLevel(systems).map(({ level, systems: group }) => (
        <section key={level}>
          <h2 className="label ruled">{levelName(level)}</h2>
          <ul>
            {group.map((system) => (
              <li key={system.id}>
                <Stop state={system.written ? "untouched" : "not_yet_written"} />
                <span className={system.written ? undefined : "unwritten"}>{system.title}</span>
                <span className="cap">{system.roles.map(title).join(", ")}</span>
                <span className="cap">{!system.written && "not yet written"}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
