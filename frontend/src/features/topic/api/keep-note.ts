import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/api/request";

export function useKeepNote(topic: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => request(`/topics/${topic}/note`, { method: "PUT", body: { text } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["topic", topic] }),
  });
}
