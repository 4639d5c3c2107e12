import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

/** Where everything stands. It changes only when somebody edits the roadmap. */
export const mapQuery = queryOptions({
  queryKey: ["map"],
  queryFn: ({ signal }) => answer(api.GET("/api/map", { signal })),
  staleTime: 60_000,
});
