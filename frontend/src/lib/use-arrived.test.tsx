import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useArrived } from "./use-arrived";

/** What it says with each drawing, one after the other. */
function said(...there: boolean[]): boolean[] {
  const all: boolean[] = [];
  const hook = renderHook((now: boolean) => all.push(useArrived(now)), { initialProps: there[0] ?? false });
  for (const now of there.slice(1)) hook.rerender(now);
  return all;
}

test("what is there from the start is drawn at once", () => {
  expect(said(true)).toEqual([true]);
});

test("what comes later is drawn in a drawing of its own, which may wait for keys", () => {
  expect(said(false, true)).toEqual([false, false, true]);
});

test("what goes is gone at once", () => {
  expect(said(true, false)[1]).toBe(false);
});
