import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/api/request";
import type { Mark } from "@/api/types";

export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ topic, mark }: { topic: string; mark: Mark }) => request(`/topics/${topic}/mark`, { method: "PUT", body: { mark } }),
    onSettled: (_done, _failed, { topic }) => Promise.all([
      client.invalidateQueries({ queryKey: ["roadmap"] }),
      client.invalidateQueries({ queryKey: ["topic", topic] }),
    ]),
  });
}
