import { expect, test } from "vitest";
import { byLevel } from "./model";

const system = (id: string, level: string) => ({ id, title: id, level, roles: [], written: false });

test("systems stand by level, the easier first, in their own order within it", () => {
  const parted = byLevel([system("a", "advanced"), system("b", "beginner"), system("c", "odd"), system("d", "beginner"), system("e", "intermediate")]);
  expect(parted.map(({ level, systems }) => [level, ...systems.map((one) => one.id)])).toEqual([
    ["beginner", "b", "d"], ["intermediate", "e"], ["advanced", "a"], ["odd", "c"],
  ]);
});
