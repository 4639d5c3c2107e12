import type { System } from "@/api/types";

/** The order in which one would build them. A level that isn't named here comes last. */
const LEVELS = ["beginner", "intermediate", "advanced"];

export function levelName(level: string): string {
  const words = level.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function byLevel(systems: System[]): { level: string; systems: System[] }[] {
  const levels = [...new Set(systems.map((system) => system.level))];
  const place = (level: string): number => (LEVELS.indexOf(level) + LEVELS.length + 1) % (LEVELS.length + 1);
  return levels.toSorted((a, b) => place(a) - place(b)).map((level) => ({ level, systems: systems.filter((system) => system.level === level) }));
}
