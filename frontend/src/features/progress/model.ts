import type { AreaProgress, FadingStop, PractisedDay, State } from "@/api/types";

const DAY_MS = 86_400_000;
const WORDS: Record<State, string> = {
  untouched: "untouched", under_way: "under way", mastered: "mastered", fading: "fading", known: "known", skipped: "skipped", not_yet_written: "not yet written",
};

/** Days are compared and counted as dates, away from any clock. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
const named = (at: number, options: Intl.DateTimeFormatOptions): string => new Date(at * DAY_MS).toLocaleDateString("en-GB", { timeZone: "UTC", ...options });
/** Three letters: what a browser takes for short isn't the same in each. */
const month = (at: number): string => named(at, { month: "long" }).slice(0, 3);
const dayOfMonth = (at: number): string => `${new Date(at * DAY_MS).getUTCDate()} ${month(at)}`;
export const dayAndMonth = (iso: string): string => named(day(iso), { day: "numeric", month: "long" });

export function stopsSaid(area: AreaProgress): string {
  return area.stops.map((stop) => `${stop.title}: ${WORDS[stop.state]}`).join("; ");
}

/** 40 → "40 min", 75 → "1 h", 0 → "–". */
export function leftSaid(minutes: number): string {
  if (minutes === 0) return "–";
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** What bringing a stop back takes. */
export function fadingSaid(stop: FadingStop): string {
  const what = stop.cards ? `${stop.cards} ${stop.cards === 1 ? "card" : "cards"}` : stop.exercise_title;
  return [what, `${stop.minutes} min`].filter(Boolean).join(", ");
}

/** What the button below the fading stops does: the cards that are due, or the exercise of the faintest. */
export function wayOn(fading: FadingStop[]): { to: string; name: string; cards: boolean } | null {
  const cards = fading.reduce((sum, stop) => sum + stop.cards, 0);
  if (cards) return { to: "/review", name: cards === 1 ? "Review this card" : `Review these ${cards} cards`, cards: true };
  const first = fading.find((stop) => stop.exercise_id);
  return first ? { to: `/exercise/${first.exercise_id}`, name: `Do “${first.exercise_title}” again`, cards: false } : null;
}

export interface Curve { past: string; ahead: string; now: { x: number; y: number } }

/** The curve of forgetting as two paths: what was, and what comes. Its height is from nothing to all. */
export function curveOf(points: FadingStop["curve"], width: number, height: number): Curve {
  const first = points[0]?.days ?? 0;
  const span = (points.at(-1)?.days ?? 0) - first || 1;
  const at = ({ days, recall }: FadingStop["curve"][number]): string => `${(((days - first) / span) * width).toFixed(1)} ${((1 - recall) * height).toFixed(1)}`;
  const past = points.filter((point) => point.days <= 0);
  const ahead = points.filter((point) => point.days >= 0);
  const here = past.at(-1) ?? { days: 0, recall: 1 };
  return { past: `M${past.map(at).join("L")}`, ahead: ahead.length > 1 ? `M${ahead.map(at).join("L")}` : "", now: { x: ((here.days - first) / span) * width, y: (1 - here.recall) * height } };
}

export interface Dot { iso: string; column: number; row: number; radius: number; minutes: number }

const LARGEST = 8.7;
const LARGEST_MINUTES = 120;
const SMALLEST = 3;

/** The area of a dot is the minutes of its day, up to two hours; a short day is still seen. */
export function radius(minutes: number): number {
  if (minutes === 0) return 0;
  return Math.max(SMALLEST, LARGEST * Math.sqrt(Math.min(minutes, LARGEST_MINUTES) / LARGEST_MINUTES));
}

/** Every day from a Monday to today, a column a week. */
export function calendar(fromDay: string, today: string, days: PractisedDay[]): Dot[] {
  const minutes = new Map(days.map((each) => [each.day, each.minutes]));
  const [first, last] = [day(fromDay), day(today)];
  return Array.from({ length: last - first + 1 }, (_, number) => {
    const iso = new Date((first + number) * DAY_MS).toISOString().slice(0, 10);
    const practised = minutes.get(iso) ?? 0;
    return { iso, column: Math.floor(number / 7), row: number % 7, radius: radius(practised), minutes: practised };
  });
}

/** Over which columns the months stand: the week in which one begins, with room for the name before it. */
export function monthsOver(dots: Dot[]): { column: number; name: string }[] {
  const found: { column: number; name: string }[] = [];
  for (const dot of dots.filter(({ row }) => row === 0)) {
    const name = month(day(dot.iso) + 6);
    const before = found.at(-1);
    if (before?.name === name) continue;
    if (before && dot.column - before.column < 2) found.pop();
    found.push({ column: dot.column, name });
  }
  return found;
}

export function practiceSaid(days: PractisedDay[], minutes: number): string {
  const first = days[0];
  if (!first) return "Nothing yet. A day gets its dot once something was submitted, reviewed or asked for on it.";
  const spent = minutes < 60 ? `${minutes} minutes` : `${Math.round(minutes / 60)} ${Math.round(minutes / 60) === 1 ? "hour" : "hours"}`;
  return `${days.length} ${days.length === 1 ? "day" : "days"}, ${spent} since ${dayAndMonth(first.day)}.`;
}

export interface Tick { x: number; name: string }
export interface Line { ends: number; likely: { from: number; to: number } | null; ticks: Tick[]; name: string }

const START = 8;
const END = 560;
const APART = 44;
const WIDE_APART = 76;

/** The way to the end of a path on a line of time: where it ends, between which days that is likely, and the months. */
export function lineOf(today: string, endsOn: string, earliest: string | null, latest: string | null): Line {
  const first = day(today);
  const far = Math.max(day(endsOn), latest ? day(latest) : 0);
  const span = Math.max(14, Math.ceil((far - first) * 1.2));
  const x = (iso: string): number => Math.min(END, START + ((day(iso) - first) / span) * (END - START));
  const likely = earliest ? { from: x(earliest), to: latest ? x(latest) : END } : null;
  return { ends: x(endsOn), likely, ticks: ticksOf(first, span), name: named(day(endsOn), { day: "numeric", month: "long", ...(span > 300 ? { year: "numeric" } : {}) }) };
}

function ticksOf(first: number, span: number): Tick[] {
  const ticks: Tick[] = [{ x: START, name: dayOfMonth(first) }];
  for (let at = first + 1; at < first + span; at++) {
    const date = new Date(at * DAY_MS);
    const begins = span < 60 ? (at - first) % 7 === 0 : date.getUTCDate() === 1;
    const x = START + ((at - first) / span) * (END - START);
    const before = ticks.at(-1);
    if (!begins || (before && x - before.x < (span > 700 ? WIDE_APART : ticks.length === 1 ? 1.5 * APART : APART))) continue;
    const name = span < 60 ? dayOfMonth(at) : span > 700 ? `${month(at)} ${date.getUTCFullYear()}` : month(at);
    if (x < END - APART / 3) ticks.push({ x, name });
  }
  return ticks;
}
