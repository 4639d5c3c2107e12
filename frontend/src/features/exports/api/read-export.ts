import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const LOOK_MS = 300;

/** How far an export is, looked at until it has ended. */
export const exportQuery = (id: string) => queryOptions({
  queryKey: ["export", id],
  queryFn: ({ signal }) => answer(api.GET("/api/exports/{export}", { params: { path: { export: id } }, signal })),
  enabled: id !== "",
  refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : LOOK_MS),
});
