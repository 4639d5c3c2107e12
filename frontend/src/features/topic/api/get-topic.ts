import { queryOptions } from "@tanstack/react-query";
import { answer, api, topicPath } from "@/api/client";

export const topicQuery = (id: string, role: string) => queryOptions({
  queryKey: ["topic", id, role],
  queryFn: ({ signal }) => answer(api.GET("/api/topics/{area}/{topic}", { params: { path: topicPath(id), query: { role } }, signal })),
});
