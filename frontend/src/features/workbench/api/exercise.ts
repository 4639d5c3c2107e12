import { queryOptions } from "@tanstack/react-query";
import { answer, api, exercisePath } from "@/api/client";
import type { Files, Showing } from "@/api/types";

const at = (id: string) => ({ path: exercisePath(id) });

export const exerciseQuery = (id: string) => queryOptions({
  queryKey: ["exercise", id],
  queryFn: ({ signal }) => answer(api.GET("/api/exercises/{area}/{topic}/{slug}", { params: at(id), signal })),
  staleTime: Infinity,
});

/** `showing`: the counterexample that the page shows, which stays while the program fails on it. */
export const checkLive = (id: string, files: Files, showing: Showing | null, signal: AbortSignal) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/check", { params: at(id), body: { files, showing }, signal }));

export const submitAttempt = (id: string, files: Files) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/attempts", { params: at(id), body: { files } }));

export const askHint = (id: string, step: number, files: Files) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/hints", { params: at(id), body: { step, files } }));

export const explainError = (id: string, files: Files) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/explain", { params: at(id), body: { files } }));

export const solutionsQuery = (id: string) => queryOptions({
  queryKey: ["solutions", id],
  queryFn: ({ signal }) => answer(api.GET("/api/exercises/{area}/{topic}/{slug}/solutions", { params: at(id), signal })),
  staleTime: 0, // one's own program, which the others are held against, may have changed
});
