import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, type ReactElement, type ReactNode } from "react";
import { Refusal } from "@/api/client";
import { connection } from "@/lib/connection";
import { listen, onLive } from "@/lib/live-events";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      networkMode: "always",
      retry: (count, failure) => !(failure instanceof Refusal) && count < 1,
    },
    mutations: { networkMode: "always" },
  },
});

/** What is asked again when something happened: here, in another tab or in the terminal. */
function refresh(): void {
  void client.invalidateQueries({ queryKey: ["roadmap"] });
  void client.invalidateQueries({ queryKey: ["topic"] });
  void client.invalidateQueries({ queryKey: ["progress"] });
  void client.invalidateQueries({ queryKey: ["review"] });
}

export function Providers({ children }: { children: ReactNode }): ReactElement {
  useEffect(() => {
    const stop = listen();
    const leave = onLive((event) => event.kind !== "draft_saved" && refresh());
    const back = connection.subscribe((presence) => {
      if (presence === "here") void client.invalidateQueries({ predicate: (query) => query.state.status === "error" || query.queryKey[0] === "roadmap" });
    });
    return () => {
      stop();
      leave();
      back();
    };
  }, []);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
