import { useState, useSyncExternalStore } from "react";
import { keep, kept } from "@/lib/keep";

const listeners = new Set<() => void>();
let chosen: string | null = null;

const current = (): string => (chosen ??= kept<string>("role") ?? "all");
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The course that is walked, remembered in this browser. */
export function useRole(): [string, (role: string) => void] {
  const role = useSyncExternalStore(subscribe, current);
  const [choose] = useState(() => (next: string) => {
    chosen = next;
    keep("role", next);
    for (const listener of [...listeners]) listener();
  });
  return [role, choose];
}
