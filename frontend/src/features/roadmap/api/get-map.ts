import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

/** Where everything stands, and how a role's course turns. It changes only when somebody edits the roadmap. */
export const mapQuery = (role: string) => queryOptions({
  queryKey: ["map", role],
  queryFn: ({ signal }) => answer(api.GET("/api/map", { params: { query: { role } }, signal })),
  staleTime: 60_000,
  placeholderData: keepPreviousData,
});
