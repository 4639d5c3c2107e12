import type { Review, ReviewCard, RunResult } from "@/api/types";

const KINDS: Record<string, string> = { recall: "Recall", choice: "Choose", interview: "Interview question", code: "Write it" };

/** What sort of question a card is. */
export const kindName = (card: ReviewCard): string => KINDS[card.kind] ?? "Recall";

const LONGEST_ROW = 24;

export type Pin = "done" | "here" | "ahead";

/** Today's cards as controls on a line; none where they would be too many to be taken in at a glance. */
export function pinsOf({ done, left }: Pick<Review, "done" | "left">): Pin[] {
  if (done + left > LONGEST_ROW || left === 0) return [];
  return Array.from({ length: done + left }, (_, index) => (index < done ? "done" : index === done ? "here" : "ahead"));
}

const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** What is known of a card: where it belongs, and when it was seen. */
export function standing(card: ReviewCard, day: (at: string) => string): string {
  const seen = card.last_at ? `seen ${times(card.seen)}, last ${day(card.last_at)}` : "new";
  return `${card.topic_title} · ${seen}`;
}

/** How much is left of today. */
export function timeLeft({ minutes_left: minutes }: Pick<Review, "minutes_left">): string {
  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}

const DAY_MS = 86_400_000;

/** When the next cards are due, as one would say it. `now` and the answer are of the reader's own clock. */
export function nextDue({ next_at: at, next_cards: count }: Pick<Review, "next_at" | "next_cards">, now: Date): string {
  if (at === null) return "";
  const cards = count === 1 ? "The next card is due" : `The next ${count} cards are due`;
  const due = new Date(at);
  const minutes = Math.ceil((due.getTime() - now.getTime()) / 60_000);
  if (minutes <= 60) return `${cards} in ${Math.max(minutes, 1)} ${minutes <= 1 ? "minute" : "minutes"}.`;
  const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(due) - midnight(now)) / DAY_MS);
  if (days <= 0) return `${cards} at ${due.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}.`;
  if (days === 1) return `${cards} tomorrow.`;
  if (days < 7) return `${cards} on ${due.toLocaleDateString("en-GB", { weekday: "long" })}.`;
  return `${cards} on ${due.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}.`;
}

/** What waits, and why. */
export function waiting({ buried, over }: Pick<Review, "buried" | "over">): string {
  const said = [];
  if (over) said.push(`${over} ${over === 1 ? "is" : "are"} beyond today’s limits`);
  if (buried) said.push(`${buried} ${buried === 1 ? "waits" : "wait"}, as another card about the same came today`);
  return said.length ? `${said.join("; ")}.` : "";
}

/** The rating that a key chooses, or null. */
export function ratingOf(key: string): number | null {
  return /^[1-4]$/.test(key) ? Number(key) : null;
}

/** What a proof printed when it was run, and the error that ended it. */
export function printed(result: RunResult): string {
  const error = result.error ? `${result.error.type}: ${result.error.message}` : "";
  return [result.output.trimEnd(), error].filter(Boolean).join("\n") || "nothing";
}

/** The height of a day's bar as a share of the highest. */
export function shares(counts: number[]): number[] {
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
