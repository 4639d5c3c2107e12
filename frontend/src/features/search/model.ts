import type { RoadmapStop, SearchResult } from "@/api/types";

/** Where a result leads. An item or a card stands on its topic's page. */
export function addressOf(result: SearchResult): string {
  const [area = "", topic = "", rest = ""] = result.id.split("/");
  if (result.kind === "exercise" && rest) return `/exercise/${result.id}`;
  if (result.kind === "system") return "/projects";
  if (!topic) return `/outline#area-${area}`;
  return `/topic/${area}/${topic}${result.kind === "card" ? "#cards" : ""}`;
}

/** What a result belongs to, in one name: the last of the titles above it. A word has what it means. */
export function belongs(result: Pick<SearchResult, "kind" | "where">): string {
  return result.kind === "word" ? result.where : result.where.split(", ").at(-1) ?? "";
}

/** A title in runs, those that match the words marked. */
export function marked(title: string, words: string): { text: string; hit: boolean }[] {
  const parts = words.trim().split(/\s+/).filter(Boolean).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (parts.length === 0) return [{ text: title, hit: false }];
  return title.split(new RegExp(`(${parts.join("|")})`, "gi")).flatMap((text, index) => (text ? [{ text, hit: index % 2 === 1 }] : []));
}

/** The place of the choice after an arrow, round at the ends. */
export function moved(chosen: number, key: string, count: number): number {
  if (count === 0) return 0;
  if (key === "ArrowDown") return (chosen + 1) % count;
  if (key === "ArrowUp") return (chosen - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return Math.min(chosen, count - 1);
}

/** What a result is, in a word; a topic with its number on the course. */
export function kindOf(result: Pick<SearchResult, "kind" | "id">, stops: ReadonlyMap<string, RoadmapStop>): string {
  const number = result.kind === "topic" ? stops.get(result.id)?.number ?? null : null;
  return number === null ? result.kind : `${result.kind} ${number}`;
}
