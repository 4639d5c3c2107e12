import type { Mark, Roadmap, RoadmapArea, RoadmapStop, State } from "@/api/types";

/** A state in the words of the page. */
export const STATE_WORDS: Record<State, string> = {
  untouched: "untouched", under_way: "under way", mastered: "mastered", fading: "fading", known: "known", skipped: "skipped",
  not_yet_written: "not yet written",
};

/** The areas in `count` columns of about the same height, in their order: the next area goes where the least stands behind it. */
export function inColumns(areas: RoadmapArea[], count: number): RoadmapArea[][] {
  const heights = areas.map((area) => area.stops.length + (area.interview.length ? 1 : 0) + 2 + (area.stops.some((stop) => stop.suggested) ? 4 : 0));
  let best: number[] = [];
  let least = Infinity;
  for (const cuts of cutsOf(areas.length, count)) {
    const tallest = Math.max(...columnsOf(heights, cuts).map((column) => column.reduce((sum, height) => sum + height, 0)));
    if (tallest < least) [best, least] = [cuts, tallest];
  }
  return columnsOf(areas, best);
}

/** All ways to part a row of `length` into at most `count` runs, as the places of the cuts. */
function cutsOf(length: number, count: number, from = 0): number[][] {
  if (count <= 1) return [[]];
  const cuts: number[][] = [];
  for (let place = from + 1; place < length; place++) {
    for (const rest of cutsOf(length, count - 1, place)) cuts.push([place, ...rest]);
  }
  return cuts.length ? cuts : [[]];
}

function columnsOf<T>(row: T[], cuts: number[]): T[][] {
  return [0, ...cuts].map((from, index) => row.slice(from, cuts[index] ?? row.length));
}

/** How many of an area's stops are mastered, of all. */
export function areaCount(area: RoadmapArea): string {
  const mastered = area.stops.filter((stop) => stop.state === "mastered" || stop.state === "known").length;
  return `${mastered} of ${area.stops.length}`;
}

/** The share of a stop's exercises that are passed, 0 to 1. */
export function share(stop: RoadmapStop): number {
  return stop.exercises_total ? stop.exercises_passed / stop.exercises_total : 0;
}

/** Where *Continue* leads. */
export function continueLink(roadmap: Pick<Roadmap, "next"> | undefined): string | null {
  if (!roadmap?.next) return null;
  const { exercise_id, topic_id } = roadmap.next;
  return exercise_id ? `/exercise/${exercise_id}` : `/topic/${topic_id}`;
}

/** Nobody has done anything here yet. */
export function isUnwalked(roadmap: Roadmap): boolean {
  return roadmap.areas.every((area) => area.stops.every((stop) =>
    (stop.state === "untouched" || stop.state === "not_yet_written") && !stop.starred && stop.exercises_passed === 0));
}

/** The stop that the learner starts from: the first that is written, in the course's order. */
export function firstWritten(roadmap: Roadmap): RoadmapStop | null {
  const stops = roadmap.areas.flatMap((area) => area.stops).filter((stop) => stop.written);
  return stops.toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))[0] ?? null;
}

export type Marking = Extract<Mark, "known" | "skipped" | "starred">;

/** How a stop is marked: known or skipped, and beside that starred. */
export interface Marked { as: "known" | "skipped" | null; starred: boolean }

export function markedOf({ state, starred }: Pick<RoadmapStop, "state" | "starred">): Marked {
  return { as: state === "known" || state === "skipped" ? state : null, starred };
}

export function isMarked(marked: Marked, mark: Marking): boolean {
  return mark === "starred" ? marked.starred : marked.as === mark;
}

/** What choosing a mark sets: choosing it again takes it off. Known and skipped take each other's place; the star stands beside them. */
export function chosenMark(marked: Marked, mark: Marking): Mark {
  if (!isMarked(marked, mark)) return mark;
  return mark === "starred" ? "unstarred" : "unmarked";
}

/** What sets it back to how it was marked. */
export function formerMark(marked: Marked, mark: Marking): Mark {
  if (mark === "starred") return marked.starred ? "starred" : "unstarred";
  return marked.as ?? "unmarked";
}

export function markSaid(title: string, mark: Marking, on: boolean): string {
  return on ? `${title} is marked ${mark}.` : `${title} isn’t marked ${mark} any more.`;
}
