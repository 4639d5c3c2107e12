import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

/** The import that can be undone, if there is one. */
export const latestImportQuery = queryOptions({
  queryKey: ["latest-import"],
  queryFn: ({ signal }) => answer(api.GET("/api/progress/imports/latest", { signal })),
});

export const undoImport = (number: number) => answer(api.POST("/api/progress/imports/{number}/undo", { params: { path: { number } } }));
