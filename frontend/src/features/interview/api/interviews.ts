import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { ClockChange, Files } from "@/api/types";

/** Which round: the interview's slug and the round's own id. */
export interface At { slug: string; round: string }

const path = ({ slug, round }: At) => ({ path: { slug, round_id: round } });

export const interviewsQuery = queryOptions({
  queryKey: ["interviews"],
  queryFn: ({ signal }) => answer(api.GET("/api/interviews", { signal })),
});

export const roundQuery = (at: At) => queryOptions({
  queryKey: ["round", at.slug, at.round],
  queryFn: ({ signal }) => answer(api.GET("/api/interviews/{slug}/rounds/{round_id}", { params: path(at), signal })),
});

export const beginInterview = (slug: string, clock: boolean) =>
  answer(api.POST("/api/interviews/{slug}/rounds", { params: { path: { slug } }, body: { clock } }));

export const keepTyped = (at: At, files: Files, closing: boolean) =>
  answer(api.PUT("/api/interviews/{slug}/rounds/{round_id}/draft", { params: path(at), body: { files }, keepalive: closing }));

export const changeClock = (at: At, change: ClockChange, more: { minutes?: number; seconds?: number } = {}) =>
  answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/clock", { params: path(at), body: { minutes: 0, seconds: 0, ...more, change } }));

export const askFirst = (at: At, text: string) =>
  answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/asked", { params: path(at), body: { text } }));

export const runExample = (at: At, files: Files, example: string) =>
  answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/run", { params: path(at), body: { files, example } }));

export const submitProgram = (at: At, files: Files) =>
  answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/submissions", { params: path(at), body: { files } }));

export const handIn = (at: At) => answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/handed-in", { params: path(at) }));

export const stateComplexity = (at: At, time: string, space: string, text: string) =>
  answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/complexity", { params: path(at), body: { time, space, text } }));

export const answerFollowUp = (at: At, followUp: string, text: string) =>
  answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/answers/{follow_up}", { params: { path: { ...path(at).path, follow_up: followUp } }, body: { text } }));

export const rateAnswer = (at: At, followUp: string, rating: number) =>
  answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/ratings/{follow_up}", { params: { path: { ...path(at).path, follow_up: followUp } }, body: { rating } }));

export const endInterview = (at: At) => answer(api.POST("/api/interviews/{slug}/rounds/{round_id}/end", { params: path(at) }));
