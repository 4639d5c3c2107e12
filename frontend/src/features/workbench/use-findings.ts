import { useEffect, useState } from "react";
import { findProblems } from "./api/findings";
import type { Files, Findings } from "@/api/types";

/** A pause in which nothing is typed: lint and types can wait where a verdict can't. */
export const LOOK_AFTER_MS = 400;

const NONE: Findings = { findings: [], tools: [], missing: "" };

/** What lint and types find in the files as they stand, a moment after the last key. Null until something has looked. */
export function useFindings(id: string, files: Files, wanted: boolean): Findings | null {
  const [found, setFound] = useState<Findings | null>(null);
  const silent = !wanted || Boolean(found?.missing);
  useEffect(() => {
    if (silent) return;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      findProblems(id, files, asking.signal).then(setFound, () => asking.signal.aborted || setFound((before) => before && NONE));
    }, LOOK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [id, files, silent]);
  return found;
}
