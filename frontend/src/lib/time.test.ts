import { expect, test } from "vitest";
import { duration } from "./time";

test.each([[0.0421, "42 ms"], [0.0001, "1 ms"], [1.93, "1.9 s"]])("%f seconds are said as %s", (seconds, said) => {
  expect(duration(seconds)).toBe(said);
});
