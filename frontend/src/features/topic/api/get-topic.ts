import { queryOptions } from "@tanstack/react-query";
import { request } from "@/api/request";
import type { Topic } from "@/api/types";

export const topicQuery = (id: string, role: string) => queryOptions({
  queryKey: ["topic", id, role],
  queryFn: ({ signal }) => request<Topic>(`/topics/${id}?role=${encodeURIComponent(role)}`, { signal }),
});
