import { beforeEach, expect, test, vi } from "vitest";
import { shownTheme, turnTheme } from "./theme";

beforeEach(() => {
  delete document.documentElement.dataset.theme;
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});

test("the system decides until somebody chooses", () => {
  expect(shownTheme()).toBe("light");
});

test("turning once chooses the other theme and remembers it", () => {
  turnTheme();
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(localStorage.getItem("orienteer.theme")).toBe("dark");
});

test("turning back follows the system again", () => {
  turnTheme();
  turnTheme();
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(localStorage.getItem("orienteer.theme")).toBeNull();
});
