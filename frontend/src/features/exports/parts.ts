import type { RoadmapArea } from "@/api/types";

/** What of the roadmap is wanted: ids of topics; none for all of the course. */
export type Parts = readonly string[];

/** The topics that an address names (`?topics=a/b,c/d`), as far as there are such. */
export function named(search: string, areas: readonly RoadmapArea[]): Parts {
  const asked = new Set((new URLSearchParams(search).get("topics") ?? "").split(",").map((id) => id.trim()));
  return idsOf(areas).filter((id) => asked.has(id));
}

/** How much of an area is wanted. */
export function shareOf(area: RoadmapArea, parts: Parts): "all" | "some" | "none" {
  const wanted = area.stops.filter((stop) => parts.includes(stop.id)).length;
  if (wanted === 0) return "none";
  return wanted === area.stops.length ? "all" : "some";
}

/** The parts with an area wanted whole, or not at all. */
export function withArea(area: RoadmapArea, wanted: boolean, parts: Parts): Parts {
  const others = parts.filter((id) => !area.stops.some((stop) => stop.id === id));
  return wanted ? [...others, ...area.stops.map((stop) => stop.id)] : others;
}

/** The parts with a topic wanted or not. */
export function withTopic(id: string, wanted: boolean, parts: Parts): Parts {
  const others = parts.filter((each) => each !== id);
  return wanted ? [...others, id] : others;
}

/** Parts as the request has them: an area where all of it is wanted, topics elsewhere. */
export function asked(parts: Parts, areas: readonly RoadmapArea[]): { areas: string[]; topics: string[] } {
  const whole = areas.filter((area) => area.stops.length > 0 && shareOf(area, parts) === "all");
  const rest = areas.filter((area) => !whole.includes(area));
  return { areas: whole.map((area) => area.id), topics: idsOf(rest).filter((id) => parts.includes(id)) };
}

/** What is wanted, as a sentence. */
export function wantedSaid(parts: Parts): string {
  if (parts.length === 0) return "Nothing is chosen, so all of the course comes along.";
  return `${parts.length} ${parts.length === 1 ? "topic is" : "topics are"} chosen.`;
}

const idsOf = (areas: readonly RoadmapArea[]): string[] => areas.flatMap((area) => area.stops.map((stop) => stop.id));
