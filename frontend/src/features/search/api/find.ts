import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "@/api/request";
import type { SearchResult } from "@/api/types";

export const findQuery = (words: string) => queryOptions({
  queryKey: ["find", words],
  queryFn: async ({ signal }) => (await request<{ results: SearchResult[] }>(`/search?q=${encodeURIComponent(words)}`, { signal })).results,
  enabled: words.trim() !== "",
  placeholderData: keepPreviousData,
  staleTime: 60_000,
});
