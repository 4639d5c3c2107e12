import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

export const roadmapQuery = (role: string) => queryOptions({
  queryKey: ["roadmap", role],
  queryFn: ({ signal }) => answer(api.GET("/api/roadmap", { params: { query: { role } }, signal })),
  placeholderData: keepPreviousData,
});
