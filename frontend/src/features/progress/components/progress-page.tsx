import { BookOpen, Download, Upload } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { AreaTable } from "./area-table";
import { FadingList } from "./fading-list";
import { ForecastLine } from "./forecast-line";
import { PaceForm } from "./pace-form";
import { Practice } from "./practice";
import type { Progress } from "@/api/types";
import { Icon } from "@/ui/icon";

interface Props {
  progress: Progress;
  hours: number | null;
  onRole: (role: string) => void;
  onTry: (hours: number | null) => void;
}

/** The finding as a sentence; then mastery by area, what fades, when one practised, and when the path ends. */
export function ProgressPage({ progress, hours, onRole, onTry }: Props): ReactElement {
  const { before, about, after } = progress.finding;
  const { forecast } = progress;
  return (
    <main id="main" className="progress-page" tabIndex={-1}>
      <section className="lead">
        <div className="course">
          <select className="cap" aria-label="Course" value={progress.role} onChange={(event) => onRole(event.target.value)}>
            {progress.roles.map((role) => <option key={role.id} value={role.id}>{role.title}</option>)}
          </select>
        </div>
        <h1>{before}{about && <b>{about}</b>}{after}</h1>
        <div className="end">
          {forecast.ends_on && <ForecastLine today={progress.today} endsOn={forecast.ends_on} earliest={forecast.earliest_on} latest={forecast.latest_on} said={forecast.said} />}
          {progress.left_minutes > 0 && <PaceForm key={progress.role} forecast={forecast} hours={hours} onTry={onTry} />}
        </div>
      </section>
      <AreaTable progress={progress} />
      <div className="side">
        <FadingList fading={progress.fading} />
        <Practice progress={progress} />
      </div>
      <footer>
        <a className="btn bare" href="/api/progress/export" download><Icon of={Download} />Take everything away as a file</a>
        <Link className="btn bare" to="/exports"><Icon of={Upload} />Bring a file back</Link>
        <Link className="btn bare" to="/exports"><Icon of={BookOpen} />Take it along</Link>
      </footer>
    </main>
  );
}
