import { memo, useMemo, type MouseEvent, type ReactElement } from "react";
import { groundOf } from "../ground";
import { areaCount } from "../model";
import { ancestorsOf, legsOf, pathsOf, shownPaths, specialOf, type PlacedStop } from "../trail";
import { GroundLines } from "./ground-lines";
import { StopMark } from "./stop-mark";
import type { MapLayout, Roadmap, RoadmapArea } from "@/api/types";

interface Props {
  roadmap: Roadmap;
  layout: MapLayout;
  all: PlacedStop[];
  course: PlacedStop[];
  /** The stop whose prerequisites are told. */
  focus: string | null;
  /** The stop that Tab comes to. */
  reachable: string | null;
  chosen: ReadonlySet<string>;
  /** The course was changed: its legs are drawn in their order. */
  redrawn: boolean;
  onFocus: (id: string | null) => void;
  onPress: (id: string, event: MouseEvent) => void;
}

/** The map itself: ground, footpaths, the course, names and stops. Nothing here depends on how near one looks. */
export const MapDrawing = memo(function MapDrawing({ roadmap, layout, all, course, focus, reachable, chosen, redrawn, onFocus, onPress }: Props): ReactElement {
  const ground = useMemo(() => groundOf(all, layout), [all, layout]);
  const paths = useMemo(() => pathsOf(all, layout, course), [all, layout, course]);
  const legs = useMemo(() => legsOf(course, layout), [course, layout]);
  const needed = useMemo(() => (focus === null ? new Set<string>() : ancestorsOf(focus, new Map(all.map(({ stop }) => [stop.id, stop])))), [focus, all]);
  const stopAt = (target: EventTarget): string | null => (target as Element).closest("a[data-stop]")?.getAttribute("data-stop") ?? null;
  const press = (event: MouseEvent): void => {
    const id = stopAt(event.target);
    if (id !== null) onPress(id, event);
  };
  return (
    <svg className="map" viewBox={`0 0 ${layout.width} ${layout.height}`} role="group"
      aria-label={`The roadmap: ${all.length} topics in ${roadmap.areas.length} areas. The outline holds the same as a list.`}
      onClick={press} onFocus={(event) => onFocus(stopAt(event.target))} onBlur={() => onFocus(null)}>
      <GroundLines ground={ground} />
      <g className={focus === null ? "paths" : "paths focused"} aria-hidden="true">
        {shownPaths(paths, focus, needed).map(({ path, ink }) => <path key={path.id} d={path.d} className={ink ? "ink" : undefined} />)}
      </g>
      <g key={roadmap.role} className={redrawn ? "course redrawn" : "course"} aria-hidden="true">
        {legs.map((leg, index) => (
          <path key={leg.id} d={leg.d} className={leg.behind ? "behind" : undefined} pathLength={1} style={{ "--at": index / Math.max(1, legs.length - 1) } as React.CSSProperties} />
        ))}
      </g>
      <g aria-hidden="true">{layout.areas.map((place) => <AreaName key={place.id} place={place} layout={layout} area={roadmap.areas.find((area) => area.id === place.id)} />)}</g>
      {all.map((one) => (
        <StopMark key={one.stop.id} one={one} special={specialOf(one, course)} chosen={chosen.has(one.stop.id)} reachable={one.stop.id === reachable} lineHeight={layout.label_line} />
      ))}
    </svg>
  );
});

function AreaName({ place, layout, area }: { place: MapLayout["areas"][number]; layout: MapLayout; area: RoadmapArea | undefined }): ReactElement {
  const last = place.y + (place.lines.length - 1) * layout.area_line;
  return (
    <g>
      <text className="al" y={place.y}>{place.lines.map((line, index) => <tspan key={index} x={place.x} y={place.y + index * layout.area_line} dy=".35em">{line}</tspan>)}</text>
      {area && <text className="ct" x={place.x} y={last + 20} dy=".35em">{areaCount(area)} mastered</text>}
    </g>
  );
}
