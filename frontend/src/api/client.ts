import createClient from "openapi-fetch";
import type { paths } from "./schema";
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

/** Tells the connection how it went. A request that we called off ourselves says nothing about the server. */
async function watched(sent: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(sent);
  } catch (failure) {
    if (sent.signal.aborted) throw failure;
    connection.lost();
    throw new ServerAway();
  }
  if (AWAY.has(response.status) && !(await isOurs(response))) {
    connection.lost();
    throw new ServerAway();
  }
  connection.found();
  return response;
}

/** Whether our server itself refused: it says why, which whatever stands between doesn't. */
async function isOurs(response: Response): Promise<boolean> {
  try {
    return Boolean(((await response.clone().json()) as { error?: Partial<Told> } | null)?.error?.what);
  } catch {
    return false;
  }
}

/** Our own server, typed by its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: watched });

/** The answer of a request, or what the server said instead. */
export async function answer<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok || data === undefined) throw new Refusal(response.status, toldBy(error), error);
  return data;
}

function toldBy(error: unknown): Told {
  const told = (error as { error?: Partial<Told> } | null | undefined)?.error;
  return told?.what ? { ...UNTOLD, ...told } : UNTOLD;
}

/** The parts of a topic's or an exercise's id, as its address wants them. */
export function topicPath(id: string): { area: string; topic: string } {
  const [area = "", topic = ""] = id.split("/");
  return { area, topic };
}

export function exercisePath(id: string): { area: string; topic: string; slug: string } {
  const [area = "", topic = "", slug = ""] = id.split("/");
  return { area, topic, slug };
}
