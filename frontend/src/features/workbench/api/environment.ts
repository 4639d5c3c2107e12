import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

const LOOK_MS = 500;

const at = (name: string) => ({ params: { path: { name } } });

/** How an environment stands, looked at again and again while it is being made. */
export const environmentQuery = (name: string) => queryOptions({
  queryKey: ["environment", name],
  queryFn: ({ signal }) => answer(api.GET("/api/environments/{name}", { ...at(name), signal })),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.state === "making" ? LOOK_MS : false),
});

export const makeEnvironment = (name: string) => answer(api.POST("/api/environments/{name}/make", at(name)));

export const stopEnvironment = (name: string) => answer(api.POST("/api/environments/{name}/stop", at(name)));
