import type { LocalCopy } from "./draft";
import { remember, useRemembered } from "@/lib/remembered";

const key = (id: string): string => `draft.${id}`;

/** What this browser remembers of an exercise, also after a sudden end; undefined until that is known. */
export const useLocalCopy = (id: string): LocalCopy | null | undefined => useRemembered<LocalCopy>(key(id));

export const rememberCopy = (id: string, copy: LocalCopy): void => remember(key(id), copy);
