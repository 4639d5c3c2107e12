import { expect, test } from "vitest";
import { Toasts } from "./toasts";

test("a newer notice takes the place of the older", () => {
  const toasts = new Toasts();
  toasts.show({ text: "first" });
  toasts.show({ text: "second" });
  expect(toasts.current()?.text).toBe("second");
});

test("undo acts once and the notice goes", () => {
  const toasts = new Toasts();
  let undone = 0;
  toasts.show({ text: "marked", undo: () => undone++ });
  toasts.undo();
  toasts.undo();
  expect([undone, toasts.current()]).toEqual([1, null]);
});
