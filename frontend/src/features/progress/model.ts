import type { Roadmap, RoadmapArea } from "@/api/types";

/** An area's share of passed exercises and mastered stops, as it is listed. */
export interface AreaProgress { id: string; title: string; mastered: number; stops: number; passed: number; exercises: number }

export function byArea(areas: RoadmapArea[]): AreaProgress[] {
  return areas.map((area) => ({
    id: area.id,
    title: area.title,
    mastered: area.stops.filter((stop) => stop.state === "mastered" || stop.state === "known").length,
    stops: area.stops.length,
    passed: area.stops.reduce((sum, stop) => sum + stop.exercises_passed, 0),
    exercises: area.stops.reduce((sum, stop) => sum + stop.exercises_total, 0),
  }));
}

/** The finding as a sentence, before anything is shown. */
export function finding(roadmap: Roadmap): string {
  const passed = byArea(roadmap.areas).reduce((sum, area) => sum + area.passed, 0);
  const exercises = `${passed} ${passed === 1 ? "exercise is" : "exercises are"} passed`;
  const fading = roadmap.areas.flatMap((area) => area.stops).filter((stop) => stop.state === "fading").length;
  return `${roadmap.mastered} of ${roadmap.total} stops are mastered and ${exercises}${fading ? `; ${fading} ${fading === 1 ? "is" : "are"} fading` : ""}.`;
}
