import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import type { Neighbour, Topic, TrailStop } from "@/api/types";
import { Icon } from "@/ui/icon";
import { StopShape } from "@/ui/stop";

const STEP = 44;
const R = 6.5;

/** The course as a line, one stop each, and the way to the stops on either side. */
export function TrailStrip({ topic, trail, course }: { topic: Topic; trail: TrailStop[]; course: string }): ReactElement {
  const here = trail.findIndex((stop) => stop.id === topic.id);
  return (
    <nav className="strip" aria-label="Where you are on the course">
      {topic.previous ? <Side to={topic.previous} before /> : <span />}
      <div className="trail wide" tabIndex={trail.length > 27 ? 0 : undefined}>
        {trail.length > 1 && (
          <svg viewBox={`0 0 ${STEP * trail.length + 8} 44`} role="img" aria-label={`Stop ${here + 1} of ${trail.length} on the course ${course}`}>
            {trail.slice(1).map((stop, index) => <Leg key={stop.id} index={index} here={here} />)}
            {trail.map((stop, index) => (
              <g key={stop.id}>
                <title>{stop.title}</title>
                <StopShape state={stop.state} next={index === here} at={{ x: 26 + STEP * index, y: 22, r: R }} />
              </g>
            ))}
          </svg>
        )}
      </div>
      {topic.next ? <Side to={topic.next} /> : <span />}
    </nav>
  );
}

/** The leg after a stop: thinner behind the learner, and clear of the control circle. */
function Leg({ index, here }: { index: number; here: number }): ReactElement {
  const from = 26 + STEP * index + (index === here ? 15 : 10);
  const to = 26 + STEP * (index + 1) - (index + 1 === here ? 15 : 10);
  return <path d={`M${from} 22H${to}`} stroke="var(--course)" strokeWidth={index < here ? 1.25 : 2} />;
}

function Side({ to, before = false }: { to: Neighbour; before?: boolean }): ReactElement {
  return (
    <Link to={`/topic/${to.id}`} className="side" rel={before ? "prev" : "next"}>
      {before && <Icon of={ArrowLeft} />}
      <span><span className="cap">{to.number}</span> {to.title}</span>
      {!before && <Icon of={ArrowRight} />}
    </Link>
  );
}
