/** The API's values, as the pages name them. */

export type State = "untouched" | "under_way" | "mastered" | "fading" | "known" | "skipped" | "not_yet_written";
export type Mark = "known" | "skipped" | "starred" | "none";
export type Files = Record<string, string>;

export interface Item { id: string; title: string; state: State }
export interface Role { id: string; title: string }
export interface RoadmapStop {
  id: string; title: string; number: number | null; state: State; suggested: boolean; starred: boolean; written: boolean;
  items: Item[]; requires: string[]; exercises_passed: number; exercises_total: number; optional: boolean;
}
export interface RoadmapArea { id: string; title: string; roles: string[]; stops: RoadmapStop[]; interview: Item[] }
export interface System { id: string; title: string; level: string; roles: string[]; written: boolean }
export interface Next { topic_id: string; topic_title: string; number: number | null; exercise_id: string | null; exercise_title: string | null }
export interface Roadmap {
  roles: Role[]; role: string; areas: RoadmapArea[]; systems: System[]; next: Next | null; mastered: number; total: number; due: number;
}

export interface Block {
  kind: "prose" | "code"; html: string; source: string; language: string; continues: boolean; step: boolean; raises: string; output: string;
}
export interface Section { slug: string; title: string; blocks: Block[] }
export interface Card {
  id: string; kind: "recall" | "choice" | "interview"; asks_html: string; sentence_html: string; paragraph_html: string;
  follow_ups: { asks: string; answer: string }[]; choices: { text: string; right: boolean; why_wrong: string }[]; proof: string; prints: string;
}
export interface TopicExercise { id: string; title: string; kind: string; minutes: number; state: State }
export interface Neighbour { id: string; title: string; number: number | null }
export interface TrailStop { id: string; title: string; number: number | null; state: State }
export interface Note { id: string; text: string; at: string }
export interface Topic {
  id: string; title: string; area_title: string; number: number | null; minutes: number; summary: string; written: boolean; state: State;
  items: Item[]; requires: Item[]; sections: Section[]; exercises: TopicExercise[];
  unwritten_exercises: { slug: string; title: string; why: string }[]; cards: Card[]; teaches: { id: string; says: string }[];
  previous: Neighbour | null; next: Neighbour | null; trail: TrailStop[]; notes: Note[];
}

export interface SavedDraft { files: Files; revision: number; saved_at: string }
export interface Exercise {
  id: string; title: string; kind: string; minutes: number; topic: { id: string; title: string; number: number | null };
  position: number; count: number; task_html: string; file_name: string; starter: string; draft: SavedDraft | null;
  checks: { name: string; observed: boolean }[]; hints_shown: string[]; hints_total: number; passed_at: string | null;
  changed_since_passed: boolean; changes?: string[]; may_run_unasked: boolean; python: string; next: { id: string; title: string } | null; attempts: number;
}

export type Verdict =
  | "accepted" | "wrong_answer" | "syntax_error" | "runtime_error" | "time_limit_exceeded" | "memory_limit_exceeded"
  | "output_limit_exceeded" | "invalid_submission" | "process_died";
export interface CheckResult {
  name: string; outcome: "passed" | "failed" | "skipped"; verdict: Verdict | null; reason: string; observed: boolean; inputs: number; failures: number;
}
export interface Span { text: string; mark: "same" | "extra" | "missing" }
export interface DifferenceRow { label: string; expected: Span[]; actual: Span[]; same: boolean }
export interface Counterexample {
  check: string; call: string; expected: string; actual: string; label: string; rows: DifferenceRow[]; size: number; line: number | null;
  output: string; sentence: string; example: string; depends_on_earlier_calls: boolean;
}
export interface Report {
  verdict: Verdict; checks: CheckResult[]; counterexample: Counterexample | null; message: string; line: number | null; seconds: number;
  tier: string; fingerprint: string; feedback: { mistake: string; message: string } | null; deep: boolean; notes: string[];
}
export interface Attempt { attempt_id: string; report: Report }
export interface RunResult { output: string; error: { type: string; message: string; line: number | null; text: string } | null; seconds: number; outcome: string }
export interface Solutions { solution: string; solutions: { slug: string; source: string }[] }
export interface SearchResult { kind: string; id: string; title: string; where: string }
export interface Health { name: string; version: string; content_hash: string; tier: string; static_stale: boolean }
export interface Told { what: string; safe: string; next: string; remedy: string }
export interface LiveEvent { sequence: number; kind: string; exercise_id?: string | null; topic_id?: string | null; [more: string]: unknown }
