import { expect, test } from "vitest";
import { byArea, finding } from "./model";
import type { Roadmap, RoadmapStop } from "@/api/types";

const stop = (more: Partial<RoadmapStop>): RoadmapStop => ({ state: "untouched", exercises_passed: 0, exercises_total: 3, ...more }) as RoadmapStop;
const roadmap = (stops: RoadmapStop[]): Roadmap => ({ areas: [{ id: "a", title: "A", roles: [], stops, interview: [] }], mastered: 1, total: 2 }) as unknown as Roadmap;

test("an area counts stops and exercises", () => {
  expect(byArea(roadmap([stop({ state: "mastered", exercises_passed: 3 }), stop({ exercises_passed: 1 })]).areas)).toEqual([
    { id: "a", title: "A", mastered: 1, stops: 2, passed: 4, exercises: 6 },
  ]);
});

test("the finding is one sentence, and says what fades only when something does", () => {
  expect(finding(roadmap([stop({ exercises_passed: 1 })]))).toBe("1 of 2 stops are mastered and 1 exercise is passed.");
  expect(finding(roadmap([stop({ state: "fading", exercises_passed: 2 })]))).toContain("; 1 is fading.");
});
