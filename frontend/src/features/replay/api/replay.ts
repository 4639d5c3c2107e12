import { queryOptions } from "@tanstack/react-query";
import { answer, api, exercisePath } from "@/api/client";
import type { Files, Replay } from "@/api/types";

/** What is replayed: a submission on an input, or a piece of code after those that it goes on from. */
export type Asked =
  | { kind: "exercise"; id: string; files: Files; call?: string | undefined; standardInput?: string | undefined }
  | { kind: "code"; source: string; before: string[]; title: string };

const ask = (asked: Asked, signal: AbortSignal): Promise<Replay> => asked.kind === "exercise"
  ? answer(api.POST("/api/exercises/{area}/{topic}/{slug}/replay", {
    params: { path: exercisePath(asked.id) },
    body: { files: asked.files, call: asked.call ?? null, standard_input: asked.standardInput ?? null },
    signal,
  }))
  : answer(api.POST("/api/replay", { body: { source: asked.source, before: asked.before, title: asked.title, standard_input: "" }, signal }));

export const replayQuery = (asked: Asked) => queryOptions({
  queryKey: ["replay", asked],
  queryFn: ({ signal }) => ask(asked, signal),
  staleTime: Infinity,
  gcTime: 60_000,
  retry: false,
});
