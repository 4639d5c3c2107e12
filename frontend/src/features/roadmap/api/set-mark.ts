import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, topicPath } from "@/api/client";
import type { Mark } from "@/api/types";

/** Sets marks of a topic, one after the other. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ topic, marks }: { topic: string; marks: Mark[] }) => {
      for (const mark of marks) await answer(api.PUT("/api/topics/{area}/{topic}/mark", { params: { path: topicPath(topic) }, body: { mark } }));
    },
    onSettled: (_done, _failed, { topic }) => Promise.all([
      client.invalidateQueries({ queryKey: ["roadmap"] }),
      client.invalidateQueries({ queryKey: ["topic", topic] }),
    ]),
  });
}
