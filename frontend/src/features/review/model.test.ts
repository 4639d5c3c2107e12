import { expect, test } from "vitest";
import { kindName, nextDue, pinsOf, printed, ratingOf, shares, standing, timeLeft, waiting } from "./model";
import type { ReviewCard, RunResult } from "@/api/types";

const NOW = new Date(2026, 10, 25, 12, 0);
const at = (...parts: [number, number, number, number?, number?]): string => new Date(...parts).toISOString();
const card = (more: Partial<ReviewCard>): ReviewCard => ({ kind: "recall", topic_title: "Loops", seen: 0, last_at: null, ...more }) as ReviewCard;

test("pins show what is done, where one is and what is ahead", () => {
  expect(pinsOf({ done: 1, left: 3 })).toEqual(["done", "here", "ahead", "ahead"]);
  expect(pinsOf({ done: 20, left: 10 })).toEqual([]);
  expect(pinsOf({ done: 4, left: 0 })).toEqual([]);
});

test("a card says what it is and when it was seen", () => {
  expect(kindName(card({ kind: "interview" }))).toBe("Interview question");
  expect(standing(card({}), String)).toBe("Loops · new");
  expect(standing(card({ seen: 1, last_at: "19 November" }), String)).toBe("Loops · seen once, last 19 November");
  expect(standing(card({ seen: 3, last_at: "19 November" }), String)).toBe("Loops · seen 3 times, last 19 November");
});

test("what is left is said in minutes", () => {
  expect(timeLeft({ minutes_left: 1 })).toBe("about 1 minute left");
  expect(timeLeft({ minutes_left: 4 })).toBe("about 4 minutes left");
});

test.each([
  [at(2026, 10, 25, 12, 8), 1, "The next card is due in 8 minutes."],
  [at(2026, 10, 25, 19, 30), 2, "The next 2 cards are due at 19:30."],
  [at(2026, 10, 26, 4), 12, "The next 12 cards are due tomorrow."],
  [at(2026, 10, 28, 4), 3, "The next 3 cards are due on Saturday."],
  [at(2026, 11, 9, 4), 1, "The next card is due on 9 December."],
])("%s with %i cards", (next_at, next_cards, said) => {
  expect(nextDue({ next_at, next_cards }, NOW)).toBe(said);
});

test("with nothing ahead nothing is said", () => {
  expect(nextDue({ next_at: null, next_cards: 0 }, NOW)).toBe("");
  expect(waiting({ buried: 0, over: 0 })).toBe("");
});

test("what waits is said with its reason", () => {
  expect(waiting({ buried: 1, over: 2 })).toBe("2 are beyond today’s limits; 1 waits, as another card about the same came today.");
});

test("only the keys 1 to 4 rate", () => {
  expect(["0", "1", "4", "5", "a"].map(ratingOf)).toEqual([null, 1, 4, null, null]);
});

test("a proof shows what it printed and how it ended", () => {
  const result = (output: string, error: RunResult["error"]): RunResult => ({ output, error, seconds: 0, outcome: "returned" });
  expect(printed(result("1\n", null))).toBe("1");
  expect(printed(result("", { type: "TypeError", message: "no", line: 1, text: "" }))).toBe("TypeError: no");
  expect(printed(result("", null))).toBe("nothing");
});

test("bars are shares of the highest day", () => {
  expect(shares([0, 2, 4])).toEqual([0, 0.5, 1]);
  expect(shares([0, 0])).toEqual([0, 0]);
});
