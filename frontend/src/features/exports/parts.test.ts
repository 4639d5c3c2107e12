import { describe, expect, it } from "vitest";
import { asked, named, shareOf, wantedSaid, withArea, withTopic } from "./parts";
import type { RoadmapArea } from "@/api/types";

const area = (id: string, ...topics: string[]): RoadmapArea => ({ id, title: id, roles: [], interview: [], stops: topics.map((topic) => ({ id: `${id}/${topic}` })) }) as unknown as RoadmapArea;
const areas = [area("a", "one", "two"), area("b", "three"), area("empty")];
const [first] = areas as [RoadmapArea];

describe("what an address names", () => {
  it("is what there is of it, in the roadmap's order", () => {
    expect(named("?topics=b/three,a/one,c/none", areas)).toEqual(["a/one", "b/three"]);
    expect(named("?topics=", areas)).toEqual([]);
    expect(named("", areas)).toEqual([]);
  });
});

describe("several parts at once", () => {
  it("an area is chosen whole, in part or not", () => {
    expect(shareOf(first, withArea(first, true, []))).toBe("all");
    expect(shareOf(first, withTopic("a/one", true, []))).toBe("some");
    expect(shareOf(first, withArea(first, false, ["a/one", "b/three"]))).toBe("none");
    expect(withTopic("a/one", true, ["a/one"])).toEqual(["a/one"]);
    expect(withTopic("a/one", false, ["a/one"])).toEqual([]);
  });

  it("a whole area is asked for as such, so that its title heads the file", () => {
    expect(asked(["a/one", "a/two", "b/three"], areas)).toEqual({ areas: ["a", "b"], topics: [] });
    expect(asked(["a/two", "b/three"], areas)).toEqual({ areas: ["b"], topics: ["a/two"] });
    expect(asked([], areas)).toEqual({ areas: [], topics: [] });
  });

  it("is counted", () => {
    expect(wantedSaid([])).toContain("all of the course");
    expect(wantedSaid(["a/one"])).toBe("1 topic is chosen.");
    expect(wantedSaid(["a/one", "b/three"])).toBe("2 topics are chosen.");
  });
});
