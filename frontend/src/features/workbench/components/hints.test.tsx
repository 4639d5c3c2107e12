import { render, renderHook, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";
import { useHints, type ShownHint } from "../use-hints";
import { Hints } from "./hints";
import type { Exercise, Files } from "@/api/types";

const files = { "solution.py": "a = 1" };
const show = (shown: ShownHint[], now: Files): void => {
  render(<Hints hints={{ shown, total: 3, asking: false, failed: "", ask: vi.fn() }} files={now} onLine={vi.fn()} />, { wrapper: MemoryRouter });
};
const hint = (of: Files | null): ShownHint => ({ html: "<p>Look there.</p>", line: 1, files: of });

test("what was shown before the page was loaded is known, and the program of then is not", () => {
  const { result } = renderHook(() => useHints({ hints_shown: ["<p>Look there.</p>"], hints_total: 3 } as Exercise, files));
  show(result.current.shown, files);
  expect(screen.getByText("Look there.")).toBeDefined();
  expect(screen.queryByText(/has changed since/)).toBeNull();
  expect(screen.getByRole("button", { name: /^Look again/ })).toBeDefined();
});

test("a program that has changed since is told so, in whichever file", () => {
  show([hint(files)], { ...files, "other.py": "" });
  expect(screen.getByText(/has changed since/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Go to line 1" })).toBeNull();
});

test("a hint of this very program leads to its line", () => {
  show([hint(files)], { ...files });
  expect(screen.queryByText(/has changed since/)).toBeNull();
  expect(screen.getByRole("button", { name: "Go to line 1" })).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Look again/ })).toBeNull();
});
