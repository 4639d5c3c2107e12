import { queryOptions } from "@tanstack/react-query";
import { request } from "@/api/request";
import type { Attempt, Exercise, Files, Report, Solutions } from "@/api/types";

export const exerciseQuery = (id: string) => queryOptions({
  queryKey: ["exercise", id],
  queryFn: ({ signal }) => request<Exercise>(`/exercises/${id}`, { signal }),
  staleTime: Infinity,
});

export const checkLive = (id: string, files: Files, signal: AbortSignal): Promise<Report> =>
  request(`/exercises/${id}/check`, { method: "POST", body: { files }, signal });

export const submitAttempt = (id: string, files: Files): Promise<Attempt> =>
  request(`/exercises/${id}/attempts`, { method: "POST", body: { files } });

export const askHint = (id: string, step: number): Promise<{ step: number; html: string }> =>
  request(`/exercises/${id}/hints`, { method: "POST", body: { step } });

export const solutionsQuery = (id: string) => queryOptions({
  queryKey: ["solutions", id],
  queryFn: ({ signal }) => request<Solutions>(`/exercises/${id}/solutions`, { signal }),
  staleTime: Infinity,
});
