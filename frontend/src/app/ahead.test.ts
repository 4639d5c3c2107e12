import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BEGINNINGS, EVERYWHERE, lookAhead, type Built } from "./ahead";
import { formsQuery } from "@/features/exports/api/list-forms";
import { interviewsQuery, roundQuery } from "@/features/interview/api/interviews";
import { placementQuery } from "@/features/placement/api/placement";
import { progressQuery } from "@/features/progress/api/get-progress";
import { reviewQuery } from "@/features/review/api/review";
import { mapQuery } from "@/features/roadmap/api/get-map";
import { roadmapQuery } from "@/features/roadmap/api/get-roadmap";
import { topicQuery } from "@/features/topic/api/get-topic";
import { exerciseQuery } from "@/features/workbench/api/exercise";
import { keep } from "@/lib/keep";

const built: Built[] = BEGINNINGS.map(({ at, pages, soon = [], newcomer, asks }) => ({
  at, files: pages.map((page) => `/${page}.js`), soon: soon.map((file) => `/${file}.js`), newcomer: newcomer ? [`/${newcomer}.js`] : [], asks,
}));

beforeEach(() => {
  localStorage.clear();
  document.head.replaceChildren();
});
afterEach(() => void vi.unstubAllGlobals());

/** What is fetched ahead at an address, in its order, by the links' `rel`. */
function ahead(path: string, rel: "preload" | "modulepreload"): string[] {
  history.replaceState(null, "", path);
  document.head.replaceChildren();
  lookAhead(built, EVERYWHERE);
  return [...document.head.querySelectorAll<HTMLLinkElement>(`link[rel=${rel}]`)].map((link) => link.getAttribute("href") ?? "");
}

/** The address that a query asks. */
async function asked(ask: (client: QueryClient) => Promise<unknown>): Promise<string> {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({})));
  vi.stubGlobal("fetch", fetched);
  await ask(new QueryClient());
  const { pathname, search } = new URL((fetched.mock.calls[0]?.[0] as Request).url);
  return pathname + search;
}

test.each([
  ["/", (client: QueryClient) => client.query(mapQuery("web/back end"))],
  ["/outline", (client: QueryClient) => client.query(mapQuery("web/back end"))],
  ["/projects", (client: QueryClient) => client.query(roadmapQuery("web/back end"))],
  ["/topic/a/b", (client: QueryClient) => client.query(topicQuery("a/b", "web/back end"))],
  ["/topic/a/b/replay/2", (client: QueryClient) => client.query(topicQuery("a/b", "web/back end"))],
  ["/exercise/a/b/c", (client: QueryClient) => client.query(exerciseQuery("a/b/c"))],
  ["/exercise/a/b/c/replay", (client: QueryClient) => client.query(exerciseQuery("a/b/c"))],
  ["/review", (client: QueryClient) => client.query(reviewQuery)],
  ["/review/plan", (client: QueryClient) => client.query(reviewQuery)],
  ["/place", (client: QueryClient) => client.query(placementQuery("web/back end"))],
  ["/interviews", (client: QueryClient) => client.query(interviewsQuery)],
  ["/interview/a/b", (client: QueryClient) => client.query(roundQuery({ slug: "a", round: "b" }))],
  ["/progress", (client: QueryClient) => client.query(progressQuery("web/back end", null))],
  ["/exports", (client: QueryClient) => client.query(formsQuery)],
])("what %s asks first is asked ahead, by the very same address", async (path, ask) => {
  keep("role", "web/back end");
  expect(ahead(path, "preload")[0]).toBe(await asked(ask));
});

test("the roadmap, which the bar needs, is asked for on every page", async () => {
  expect(ahead("/exports", "preload")[1]).toBe(await asked((client) => client.query(roadmapQuery("all"))));
});

test("of the scripts, that of the page is fetched; a newcomer's first exercise where nobody has been here before", () => {
  expect(ahead("/", "modulepreload")).toEqual(["/pages/home-page.js", "/pages/first-page.js"]);
  keep("seen", true);
  expect(ahead("/", "modulepreload")).toEqual(["/pages/home-page.js"]);
  expect(ahead("/topic/a/b", "modulepreload")).toEqual(["/pages/topic-route.js"]);
});

test("an address that is no page's fetches nothing", () => {
  expect([...ahead("/nowhere", "modulepreload"), ...ahead("/nowhere", "preload")]).toEqual([]);
});

test("a memory that is closed or spoilt stops nothing", () => {
  localStorage.setItem("orienteer.role", "{");
  expect(ahead("/projects", "preload")).toEqual(["/api/roadmap?role=all"]);
});
