import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, topicPath } from "@/api/client";
import type { Mark } from "@/api/types";

/** Sets or takes off a mark of a topic. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ topic, mark }: { topic: string; mark: Mark }) =>
      answer(api.PUT("/api/topics/{area}/{topic}/mark", { params: { path: topicPath(topic) }, body: { mark } })),
    onSettled: (_done, _failed, { topic }) => Promise.all([
      client.invalidateQueries({ queryKey: ["roadmap"] }),
      client.invalidateQueries({ queryKey: ["topic", topic] }),
    ]),
  });
}
