/**
 * What a page begins with, by its address. `pages` are the modules that show it; `newcomer` is one that is
 * wanted as well while nobody has been here before, `soon` are those that the page shows after its text. `asks` is what the page asks the server for: `$1` is what the pattern
 * captured, `@role` and `@zone` what this browser knows.
 */
export interface Beginning { at: string; pages: string[]; soon?: string[]; newcomer?: string; asks: string[] }

const TOPIC = "([^/]+/[^/]+)";
const EXERCISE = "([^/]+/[^/]+/[^/]+)";

/** Every page asks for it: the bar says what is due. */
export const EVERYWHERE = "/api/roadmap?role=@role";

export const BEGINNINGS: Beginning[] = [
  { at: "^/$", pages: ["pages/home-page"], newcomer: "pages/first-page", asks: ["/api/map?role=@role"] },
  { at: "^/(trail|outline)$", pages: ["pages/home-page"], asks: ["/api/map?role=@role"] },
  { at: `^/topic/${TOPIC}$`, pages: ["pages/topic-route"], asks: ["/api/topics/$1?role=@role"] },
  { at: `^/topic/${TOPIC}/replay/[^/]+$`, pages: ["pages/replay-block-route"], asks: ["/api/topics/$1?role=@role"] },
  { at: `^/exercise/${EXERCISE}$`, pages: ["pages/exercise-route"], soon: ["editor/editor"], asks: ["/api/exercises/$1"] },
  { at: `^/exercise/${EXERCISE}/replay$`, pages: ["pages/replay-exercise-route"], asks: ["/api/exercises/$1"] },
  { at: "^/review(/plan)?$", pages: ["pages/review-route"], asks: ["/api/review"] },
  { at: "^/place$", pages: ["pages/placement-route"], asks: ["/api/placement?role=@role"] },
  { at: "^/interviews$", pages: ["pages/interviews-route"], asks: ["/api/interviews"] },
  { at: "^/interview/([^/]+)/([^/]+)$", pages: ["pages/round-route"], soon: ["editor/editor"], asks: ["/api/interviews/$1/rounds/$2"] },
  { at: "^/projects$", pages: ["pages/projects-route"], asks: [] },
  { at: "^/progress$", pages: ["pages/progress-route"], asks: ["/api/progress?role=@role&zone=@zone"] },
  { at: "^/exports$", pages: ["pages/exports-route"], asks: ["/api/exports"] },
];

/** The same, with the files that the modules were built into. */
export interface Built { at: string; files: string[]; soon: string[]; newcomer: string[]; asks: string[] }

/**
 * Has the browser fetch what this address begins with while the application itself is still on its way. It stands in the
 * page's head, as text: it may use nothing from around it.
 */
export function lookAhead(beginnings: Built[], everywhere: string): void {
  const known = (key: string, otherwise: unknown): unknown => {
    try {
      return JSON.parse(localStorage.getItem(`orienteer.${key}`) ?? "null") ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  const fetched = (rel: string, href: string, fetchPriority = "auto"): void => {
    const link = Object.assign(document.createElement("link"), { rel, href, fetchPriority, crossOrigin: "anonymous" });
    if (rel === "preload") link.as = "fetch";
    document.head.append(link);
  };
  const values: Record<string, unknown> = { role: known("role", "all"), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const asked = (address: string, found: RegExpExecArray): string => address
    .replace(/\$(\d)/g, (_, number: string) => found[Number(number)] ?? "")
    .replace(/@(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  for (const { at, files, soon, newcomer, asks } of beginnings) {
    const found = new RegExp(at).exec(location.pathname);
    if (!found) continue;
    for (const file of files.concat(known("seen", false) === true ? [] : newcomer)) fetched("modulepreload", file);
    for (const file of soon) fetched("modulepreload", file, "low");
    for (const address of asks.concat(everywhere)) fetched("preload", asked(address, found));
  }
}
