import { answer, api, exercisePath, topicPath } from "@/api/client";
import type { ReviewSettingsIn } from "@/api/types";

export const setReview = (settings: Partial<ReviewSettingsIn>) => answer(api.PUT("/api/review/settings", { body: settings }));

export const takeCards = (topic: string, taken: boolean) =>
  answer(api.PUT("/api/review/topics/{area}/{topic}", { params: { path: topicPath(topic) }, body: { taken } }));

export const fitReviews = (signal: AbortSignal) => answer(api.POST("/api/review/fit", { signal }));

export const startBlank = (id: string) =>
  answer(api.POST("/api/exercises/{area}/{topic}/{slug}/blank", { params: { path: exercisePath(id) } }));
