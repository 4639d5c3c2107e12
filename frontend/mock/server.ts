import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { exercises, layout, roadmap, topic, unwritten } from "./answers.ts";
import { report } from "./reports.ts";

type Answer = { status?: number; body: unknown };
const drafts = new Map<string, { files: Record<string, string>; revision: number; saved_at: string }>();
const away = { what: "There is no such page here.", safe: "Nothing is lost.", next: "The outline lists all there is.", remedy: "" };
const missing: Answer = { status: 404, body: { error: away } };
const fresh = { ...roadmap, mastered: 0, due: 0, next: { topic_id: "fundamentals/loops-functions", topic_title: "Loops and functions", number: 2, exercise_id: "fundamentals/loops-functions/ferry-crossings", exercise_title: "How many crossings?" }, areas: roadmap.areas.map((area) => ({ ...area, stops: area.stops.map((stop) => ({ ...stop, state: stop.written ? "untouched" : "not_yet_written", starred: false, exercises_passed: 0 })) })) };

function answer(method: string, path: string, query: URLSearchParams, body: Record<string, unknown>, newcomer: boolean): Answer {
  if (path === "/roadmap") return { body: { ...(newcomer ? fresh : roadmap), role: query.get("role") ?? "all" } };
  if (path === "/map") return { body: layout };
  if (path === "/health") return { body: { name: "orienteer", version: "0.1.0", content_hash: "", tier: "A", static_stale: false } };
  if (path === "/search") {
    const q = (query.get("q") ?? "").toLowerCase();
    const all = roadmap.areas.flatMap((area) => area.stops.map((stop) => ({ kind: "topic", id: stop.id, title: stop.title, where: area.title })));
    const tasks = Object.values(exercises).map((one) => ({ kind: "exercise", id: one.id, title: one.title, where: one.topic.title }));
    return { body: { results: q ? [...all, ...tasks].filter((one) => one.title.toLowerCase().includes(q)).slice(0, 12) : [] } };
  }
  if (path === "/run") return { body: { output: "['milk', 'eggs', 'flour']\n", error: null, seconds: 0.03, outcome: "returned" } };
  const topics = /^\/topics\/([^/]+\/[^/]+)$/.exec(path);
  if (topics?.[1]) return topics[1] === topic.id ? { body: topic } : roadmap.areas.some((area) => area.stops.some((stop) => stop.id === topics[1])) ? { body: unwritten(topics[1]) } : missing;
  if (/^\/topics\/.*\/(mark|note)$/.test(path)) return { body: { sequence: 1 } };
  const [, id = "", verb = ""] = /^\/exercises\/([^/]+\/[^/]+\/[^/]+)\/?(.*)$/.exec(path) ?? [];
  const exercise = exercises[id];
  if (!exercise) return missing;
  if (verb === "") return { body: { ...exercise, draft: drafts.get(id) ?? exercise.draft } };
  const text = Object.values((body.files ?? {}) as Record<string, string>).join("\n");
  if (verb === "check") return { body: report(id, text, false) };
  if (verb === "attempts") return { body: { attempt_id: "1", report: report(id, text, true) } };
  if (verb === "hints") return { body: { step: body.step, html: "<p>One value is tied to every key.</p>" } };
  if (verb === "solutions") return { body: { solution: "def index_by_initial(words):\n    index = {}\n    for word in filter(None, words):\n        index.setdefault(word[0].lower(), []).append(word)\n    return dict(sorted(index.items()))\n", solutions: [{ slug: "sorted-first", source: "from itertools import groupby\n" }] } };
  if (verb === "draft") {
    const before = drafts.get(id) ?? exercise.draft;
    if (before && body.revision !== before.revision) return { status: 409, body: before };
    const saved = { files: body.files as Record<string, string>, revision: (before?.revision ?? 0) + 1, saved_at: new Date().toISOString() };
    drafts.set(id, saved);
    return { body: { revision: saved.revision, saved_at: saved.saved_at } };
  }
  return method === "GET" ? missing : missing;
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** Answers /api by itself, in the dev server only. A browser with the cookie `newcomer` has done nothing yet. */
export function mockServer(): Plugin {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://mock");
    const path = url.pathname.replace(/^\/api/, "");
    if (path === "/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(": here\n\n");
      return;
    }
    const newcomer = (request.headers.cookie ?? "").includes("newcomer");
    const { status = 200, body } = answer(request.method ?? "GET", path, url.searchParams, await read(request), newcomer);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(body));
  };
  return {
    name: "orienteer-mock",
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => request.url?.startsWith("/api") ? void serve(request, response) : next());
    },
  };
}
