import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, topicPath } from "@/api/client";

export function useKeepNote(topic: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => answer(api.PUT("/api/topics/{area}/{topic}/note", { params: { path: topicPath(topic) }, body: { text } })),
    onSuccess: () => Promise.all([
      client.invalidateQueries({ queryKey: ["roadmap"] }),
      client.invalidateQueries({ queryKey: ["topic", topic] }),
    ]),
  });
}
