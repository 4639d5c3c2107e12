import { queryOptions } from "@tanstack/react-query";
import { answer, api, exercisePath } from "@/api/client";
import type { Files } from "@/api/types";

export const pastQuery = (id: string) => queryOptions({
  queryKey: ["past", id],
  queryFn: ({ signal }) => answer(api.GET("/api/exercises/{area}/{topic}/{slug}/past", { params: { path: exercisePath(id) }, signal })),
  staleTime: 0,
});

export const putAside = (id: string, files: Files) =>
  api.POST("/api/exercises/{area}/{topic}/{slug}/drafts", { params: { path: exercisePath(id) }, body: { files } });
