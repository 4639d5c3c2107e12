import type { components } from "@/api/schema";

export type Import = components["schemas"]["ImportOut"];

/** What one request may hold; the terminal reads larger files. */
export const MOST_BYTES = 64 * 1024 * 1024;

const day = (at: string): string => new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Where a file comes from and what it holds that isn't here, as a sentence. */
export function looked({ exported_at, changes_nothing, devices, first_at, last_at }: Import): string {
  const written = exported_at ? `Written on ${day(exported_at)}.` : "";
  if (changes_nothing) return [written, "Everything in it is here already."].filter(Boolean).join(" ");
  const when = day(first_at || exported_at) === day(last_at || exported_at) ? `on ${day(first_at)}` : `from ${day(first_at)} to ${day(last_at)}`;
  const where = devices.length > 0 ? ` (${devices.join(", ")})` : "";
  return [written, first_at ? `What happened ${when}${where} would be added:` : "It would add:"].filter(Boolean).join(" ");
}

/** What was done, as a sentence. */
export function brought({ changes_nothing, backup }: Import): string {
  if (changes_nothing) return "Everything in it was here already. Nothing was changed.";
  return backup ? `It is added. What was here before is copied to ${backup}.` : "It is added.";
}

const moment = (at: string): string => `${day(at)}, ${new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;

/** What was brought in last, as a sentence. */
export function addedSaid({ imported_at, events }: { imported_at: string; events: number }): string {
  const what = events === 0 ? "drafts" : events === 1 ? "1 event" : `${events.toLocaleString("en-GB")} events`;
  return `Brought in last: ${what}, on ${moment(imported_at)}.`;
}

/** What undoing it did, as a sentence. */
export function undoneSaid({ rows, texts_left, backup }: components["schemas"]["UndoneImportOut"]): string {
  const out = rows.map((row) => `${row.count.toLocaleString("en-GB")} ${row.what}`).join(", ");
  const left = texts_left === 0 ? "" : `${texts_left === 1 ? "A draft" : `${texts_left} drafts`} that you typed in since ${texts_left === 1 ? "stays" : "stay"}.`;
  return [`Undone${out ? `: ${out}` : ""}.`, left, backup ? `What was here before is copied to ${backup}.` : ""].filter(Boolean).join(" ");
}
