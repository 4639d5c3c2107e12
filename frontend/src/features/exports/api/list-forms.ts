import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

export const formsQuery = queryOptions({
  queryKey: ["forms"],
  queryFn: ({ signal }) => answer(api.GET("/api/exports", { signal })),
});
