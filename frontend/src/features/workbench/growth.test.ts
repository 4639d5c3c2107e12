import { expect, test } from "vitest";
import { growthSaid, lineOf, mostOf, type Curve } from "./growth";

const curve = (grows: string, ...points: [number, number][]): Curve => ({ points: points.map(([size, steps]) => ({ size, steps })), grows, words: grows && `grow like ${grows}: so` });

test("both curves of a chart share their scale, and the largest point is in the corner", () => {
  const yours = curve("n^2", [10, 100], [20, 400]);
  const most = mostOf([yours, curve("n", [10, 10], [20, 20])]);
  expect(most).toEqual({ size: 20, steps: 400 });
  expect(lineOf(yours.points, most)).toBe("160,86 312,8");
});

test("a class of growth is said only where it is known", () => {
  expect(growthSaid(curve("n^2"), curve("n"))).toBe("Its steps grow like n: so. Yours grow like n^2: so.");
  expect(growthSaid(curve("n"), curve("n"))).toBe("The steps of both grow like n: so.");
  expect(growthSaid(curve(""), curve(""))).toBe("");
  expect(growthSaid(curve("n"), curve(""))).toBe("Yours grow like n: so.");
});
