import { answer, api, exercisePath, Refusal } from "@/api/client";
import type { Files, SavedDraft } from "@/api/types";

/** Saved, or somebody else saved since. */
export type Saving = { kind: "saved"; revision: number; saved_at: string } | { kind: "conflict"; theirs: SavedDraft };

/** `closing`: the page may be going away, and the request is to outlive it. */
export async function saveDraft(id: string, files: Files, revision: number, closing: boolean): Promise<Saving> {
  try {
    const saved = await answer(api.PUT("/api/exercises/{area}/{topic}/{slug}/draft", {
      params: { path: exercisePath(id) }, body: { files, revision }, keepalive: closing,
    }));
    return { kind: "saved", ...saved };
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 409) return { kind: "conflict", theirs: failure.body as SavedDraft };
    throw failure;
  }
}
