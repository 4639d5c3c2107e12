import type { Tried } from "@/api/types";

/** One thing that was tried, and what came of it; null while it runs, a sentence where it couldn't be run. */
export interface Entry { code: string; came: Tried | string | null }

/** What was typed before, as the arrow keys find it: a step back is -1. Returns the new place and its text. */
export function recalled(entries: Entry[], place: number, step: -1 | 1): { place: number; text: string } {
  const next = Math.min(entries.length, Math.max(0, place + step));
  return { place: next, text: entries[next]?.code ?? "" };
}

/** Whether a text can go back in what was typed before: the caret has no line above it. */
export function onFirstLine(text: string, caret: number): boolean {
  return !text.slice(0, caret).includes("\n");
}

export function onLastLine(text: string, caret: number): boolean {
  return !text.slice(caret).includes("\n");
}
