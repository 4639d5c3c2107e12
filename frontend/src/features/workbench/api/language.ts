import { answer, api, exercisePath } from "@/api/client";
import type { Files } from "@/api/types";

interface At { files: Files; file: string; line: number; column: number }

const asked = (id: string, body: At, signal: AbortSignal) => ({ params: { path: exercisePath(id) }, body, signal });

export const completeCode = (id: string, at: At, signal: AbortSignal) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/completions", asked(id, at, signal)));

export const showSignature = (id: string, at: At, signal: AbortSignal) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/signature", asked(id, at, signal)));

export const showDocumentation = (id: string, at: At, signal: AbortSignal) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/documentation", asked(id, at, signal)));
