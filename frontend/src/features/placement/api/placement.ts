import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { Files } from "@/api/types";

/** The latest placement; where none was begun, what one on this role's path would be about. */
export const placementQuery = (role: string) => queryOptions({
  queryKey: ["placement", role],
  queryFn: ({ signal }) => answer(api.GET("/api/placement", { params: { query: { role } }, signal })),
});

export const beginPlacement = (role: string) => answer(api.POST("/api/placement", { body: { role } }));

/** Neither a choice nor files: “I don’t know”. */
export const answerPlacement = (question: string, given: { choice?: number; files?: Files }) =>
  answer(api.POST("/api/placement/answers", { body: { question, ...given } }));

export const endPlacement = () => answer(api.POST("/api/placement/end"));

export const markPlaced = (topics: string[]) => answer(api.POST("/api/placement/known", { body: { topics } }));
