import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PAUSED_MS, useTyping } from "./use-typing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("somebody types until no key has come for a while", () => {
  const { result } = renderHook(useTyping);
  expect(result.current.typing).toBe(false);
  act(() => result.current.typed());
  act(() => { vi.advanceTimersByTime(PAUSED_MS - 1); });
  act(() => result.current.typed());
  act(() => { vi.advanceTimersByTime(PAUSED_MS - 1); });
  expect(result.current.typing).toBe(true);
  act(() => { vi.advanceTimersByTime(1); });
  expect(result.current.typing).toBe(false);
});

test("who submits has stopped typing", () => {
  const { result } = renderHook(useTyping);
  act(() => result.current.typed());
  act(() => result.current.stop());
  expect(result.current.typing).toBe(false);
});
