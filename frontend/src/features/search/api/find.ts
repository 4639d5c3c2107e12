import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

export const findQuery = (words: string) => queryOptions({
  queryKey: ["find", words],
  queryFn: async ({ signal }) => (await answer(api.GET("/api/search", { params: { query: { q: words } }, signal }))).results,
  enabled: words.trim() !== "",
  placeholderData: keepPreviousData,
  staleTime: 60_000,
});
