import type { Placement, PlacedStop } from "@/api/types";

/** What was written as an answer and isn't given yet, as this browser remembers it. */
export interface LocalText { text: string; at?: number }

export const textKey = (question: string): string => `place.${question}`;

/** What a question opens with. */
export function textOf({ question }: Pick<Placement, "question">, local: LocalText | null): string {
  return question ? local?.text ?? question.starter : "";
}

/** The key of “I don’t know”. */
export const UNKNOWN_KEY = "0";

/** What a key chooses among so many answers: a place from 0, “unknown”, or null. */
export function choiceOf(key: string, choices: number): number | "unknown" | null {
  if (key === UNKNOWN_KEY) return "unknown";
  const place = "123456789".indexOf(key);
  return key !== "" && place >= 0 && place < choices ? place : null;
}

/** Which question it is, and how many may come after it. */
export function standing({ left }: Pick<Placement, "left">): string {
  const after = left - 1;
  return after <= 0 ? "the last" : `at most ${after} after it`;
}

/** Topics that may be marked known, as they are first chosen. */
export function proposed(before: PlacedStop[]): string[] {
  return before.filter((stop) => stop.proposed).map((stop) => stop.id);
}

/** What the button says. */
export function markWords(count: number): string {
  if (count === 0) return "Mark nothing";
  return count === 1 ? "Mark this topic known" : `Mark these ${count} topics known`;
}

export const ANSWER_WORDS = { right: "right", wrong: "not right", unknown: "not known" } as const;
