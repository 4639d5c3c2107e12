import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "@/api/request";
import type { Roadmap } from "@/api/types";

export const roadmapQuery = (role: string) => queryOptions({
  queryKey: ["roadmap", role],
  queryFn: ({ signal }) => request<Roadmap>(`/roadmap?role=${encodeURIComponent(role)}`, { signal }),
  placeholderData: keepPreviousData,
});
