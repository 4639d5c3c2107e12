import { answer, api, exercisePath } from "@/api/client";
import type { Files } from "@/api/types";

export const findProblems = (id: string, files: Files, signal: AbortSignal) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/findings", { params: { path: exercisePath(id) }, body: { files }, signal }));

export const formatCode = (id: string, source: string) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/format", { params: { path: exercisePath(id) }, body: { source } }));
