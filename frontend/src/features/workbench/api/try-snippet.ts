import { answer, api, exercisePath } from "@/api/client";
import type { Files } from "@/api/types";

export const trySnippet = (id: string, files: Files, code: string) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/try", { params: { path: exercisePath(id) }, body: { files, code } }));
