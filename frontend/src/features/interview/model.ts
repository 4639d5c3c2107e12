import type { Files, Interview, Round } from "@/api/types";

/** Under which names what is typed is kept beside the program. */
export const NOTES = "notes";
export const QUESTIONS = "questions";
export const EXAMPLE = "example";
export const GROWS = "how it grows";
export const answerName = (followUp: string): string => `answer ${followUp}`;

/** After so long without a sign of life one is asked whether the time should count. */
export const AWAY_SECONDS = 300;

export const RATINGS = [{ rating: 0, word: "Missed it" }, { rating: 1, word: "In part" }, { rating: 2, word: "In full" }] as const;

/** What is remembered in this browser, under which names something was typed that the server hasn't had yet, and when. */
export interface LocalTyped { files: Files; changed: string[]; at?: number }

/** Under which name. */
export const typedKey = (round: string): string => `interview.${round}`;

/** What to open with: the server's texts, and this browser's where the server hasn't had them yet. */
export function opening(round: Round, local: LocalTyped | null): Files {
  return { [round.file_name]: round.starter, ...round.draft?.files, ...changedOf(local) };
}

/** What the server hasn't had yet. */
export function changedOf(local: LocalTyped | null): Files {
  return Object.fromEntries((local?.changed ?? []).map((name) => [name, local?.files[name] ?? ""]));
}

/** The same after something was typed. */
export function typedIn({ files, changed }: LocalTyped, name: string, text: string, at: number): LocalTyped {
  return { files: { ...files, [name]: text }, changed: changed.includes(name) ? changed : [...changed, name], at };
}

/** The same after the server had these texts: what was typed since is still to be sent. */
export function savedOf({ files, changed }: LocalTyped, sent: Files, at: number): LocalTyped {
  return { files, changed: changed.filter((name) => files[name] !== sent[name]), at };
}

/** The round as the server has it once these texts were kept there. */
export function withTyped(round: Round, sent: Files, saved: Pick<NonNullable<Round["draft"]>, "revision" | "saved_at">): Round {
  return { ...round, draft: { ...saved, files: { ...round.draft?.files, ...sent } } };
}

/** 75 → "1:15"; 3675 → "61:15". */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** What the clock shows. Past its end it counts on and says so; nothing is taken away. */
export function clockFace(minutes: number, spent: number): { time: string; word: string; over: boolean } {
  const left = minutes * 60 - spent;
  return left >= 0 ? { time: minutesAndSeconds(left), word: "left", over: false } : { time: minutesAndSeconds(-left), word: "over", over: true };
}

/** What is spoken, seldom: five minutes before the end, and at the end. */
export function spokenTime(minutes: number, spent: number): string {
  const left = minutes * 60 - spent;
  if (left <= 0) return "The time is up. You may go on.";
  return left <= 300 && minutes > 5 ? "Five minutes are left." : "";
}

export function awayWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
}

/** Where an interview goes on, if a round of it is under way. */
export function underWay(interview: Interview): string | null {
  const open = interview.rounds.find((round) => round.ended_at === null);
  return open ? `/interview/${interview.id}/${open.id}` : null;
}

/** How a submission went, in words; which checks fail is for the report. */
export function submissionWords({ verdict, passed, total }: Round["submissions"][number]): string {
  if (verdict === "accepted") return `all ${total} checks pass`;
  if (passed > 0 || verdict === "wrong_answer") return `${passed} of ${total} checks pass`;
  return verdict.replaceAll("_", " ");
}

/** n^2 → n². */
export const growthWords = (growth: string): string => growth.replace("^2", "²").replace("^3", "³");
