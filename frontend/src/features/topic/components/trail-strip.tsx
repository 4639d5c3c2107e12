import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect, useRef, type ReactElement } from "react";
import { Link } from "react-router";
import type { Neighbour, Topic, TrailStop } from "@/api/types";
import { Icon } from "@/ui/icon";
import { StopShape } from "@/ui/stop";

const STEP = 44;
const R = 6.5;
/** More stops than these scroll at their own size; fewer are drawn to the width there is. */
const FITS = 27;

/** The course as a line, one stop each, and the way to the stops on either side. */
export function TrailStrip({ topic, trail, course }: { topic: Topic; trail: TrailStop[]; course: string }): ReactElement {
  const here = trail.findIndex((stop) => stop.id === topic.id);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = strip.current;
    if (line && here >= 0) line.scrollLeft = (line.scrollWidth * (here + 0.5)) / trail.length - line.clientWidth / 2;
  }, [here, trail.length]);
  return (
    <nav className="strip" aria-label="Where you are on the course">
      {topic.previous ? <Side to={topic.previous} before /> : <span />}
      <div className="trail wide" ref={strip} tabIndex={trail.length > FITS ? 0 : undefined} role={trail.length > FITS ? "region" : undefined} aria-label={trail.length > FITS ? "The course" : undefined}>
        {trail.length > 1 && (
          <svg viewBox={`0 0 ${STEP * trail.length + 8} 44`} style={trail.length > FITS ? { width: STEP * trail.length + 8 } : undefined} role="img" aria-label={`Stop ${here + 1} of ${trail.length} on the course ${course}`}>
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
