import { useState } from "react";
import { askHint } from "./api/exercise";
import { sameFiles } from "./draft";
import { Refusal } from "@/api/client";
import type { Exercise, Files } from "@/api/types";

/** A hint as it was shown, and the files that it was true of; null where these aren't known any more, as after a reload. */
export interface ShownHint { html: string; line: number | null; files: Files | null }

export interface HintsAsked {
  shown: ShownHint[];
  total: number;
  asking: boolean;
  failed: string;
  /** The next step, or one again for the text as it is now. */
  ask: (step?: number) => Promise<void>;
}

/** Hints in three steps, each asked for by what it tells, for the program as it stands. */
export function useHints(exercise: Exercise, files: Files): HintsAsked {
  const [shown, setShown] = useState<ShownHint[]>(() => exercise.hints_shown.map((html) => ({ html, line: null, files: null })));
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState("");
  const ask = async (step = shown.length + 1): Promise<void> => {
    if (asking || step > exercise.hints_total) return;
    setAsking(true);
    try {
      const { html, line } = await askHint(exercise.id, step, files);
      setShown((before) => [...before.slice(0, step - 1), { html, line, files }, ...before.slice(step)]);
      setFailed("");
    } catch (failure) {
      setFailed(failure instanceof Refusal ? failure.told.what : "The hint can’t be had while the server is away.");
    } finally {
      setAsking(false);
    }
  };
  return { shown, total: exercise.hints_total, asking, failed, ask };
}

/** How the program stands to the one that a hint was shown for. */
export function standingOf(hint: ShownHint, files: Files): "same" | "changed" | "unknown" {
  return hint.files === null ? "unknown" : sameFiles(hint.files, files) ? "same" : "changed";
}
