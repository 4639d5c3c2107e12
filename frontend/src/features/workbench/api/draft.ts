import { Refusal, request } from "@/api/request";
import type { Files, SavedDraft } from "@/api/types";

/** Saved, or somebody else saved since. */
export type Saving = { kind: "saved"; revision: number; saved_at: string } | { kind: "conflict"; theirs: SavedDraft };

export async function saveDraft(id: string, files: Files, revision: number, keepalive: boolean): Promise<Saving> {
  try {
    const saved = await request<{ revision: number; saved_at: string }>(`/exercises/${id}/draft`, { method: "PUT", body: { files, revision }, keepalive });
    return { kind: "saved", ...saved };
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 409) return { kind: "conflict", theirs: failure.body as SavedDraft };
    throw failure;
  }
}
