import type { Told } from "./types";
import { connection } from "@/lib/connection";

/** A failure that the server told of, in its four parts. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly told: Told, readonly body: unknown) {
    super(told.what);
  }
}

/** Nothing answered: the server is stopped, or something stands between. */
export class ServerAway extends Error {
  constructor() {
    super("The server can’t be reached.");
  }
}

const AWAY = new Set([502, 503, 504]);
const UNTOLD: Told = {
  what: "The server could not do that.",
  safe: "What you typed is kept in this browser.",
  next: "Trying again may help.",
  remedy: "If it doesn’t, the terminal that Orienteer runs in says more.",
};

interface Options {
  method?: "GET" | "POST" | "PUT";
  body?: unknown;
  signal?: AbortSignal;
  /** The page may be closing: let the request outlive it. */
  keepalive?: boolean;
}

/** One request to our own server; its answer as the API's documented value. */
export async function request<T>(path: string, { method = "GET", body, signal, keepalive }: Options = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      signal: signal ?? null,
      keepalive: keepalive ?? false,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    connection.lost();
    throw new ServerAway();
  }
  if (AWAY.has(response.status)) {
    connection.lost();
    throw new ServerAway();
  }
  connection.found();
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(response.status, toldBy(answer), answer);
  return answer as T;
}

function toldBy(answer: unknown): Told {
  const told = (answer as { error?: Partial<Told> } | null)?.error;
  return told?.what ? { ...UNTOLD, ...told } : UNTOLD;
}
