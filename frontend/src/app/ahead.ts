/**
 * What a page begins with, by its address. `pages` are the modules beside the router that show it; `newcomer` is one that is
 * wanted as well while nobody has been here before. `asks` is what the page asks the server for: `$1` is what the pattern
 * captured, `@role` and `@zone` what this browser knows.
 */
export interface Beginning { at: string; pages: string[]; newcomer?: string; asks: string[] }

const TOPIC = "([^/]+/[^/]+)";
const EXERCISE = "([^/]+/[^/]+/[^/]+)";

/** Every page asks for it: the bar says what is due. */
export const EVERYWHERE = "/api/roadmap?role=@role";

export const BEGINNINGS: Beginning[] = [
  { at: "^/$", pages: ["home-page"], newcomer: "first-page", asks: ["/api/map?role=@role"] },
  { at: "^/(trail|outline)$", pages: ["home-page"], asks: ["/api/map?role=@role"] },
  { at: `^/topic/${TOPIC}$`, pages: ["topic-route"], asks: ["/api/topics/$1?role=@role"] },
  { at: `^/topic/${TOPIC}/replay/[^/]+$`, pages: ["replay-block-route"], asks: ["/api/topics/$1?role=@role"] },
  { at: `^/exercise/${EXERCISE}$`, pages: ["exercise-route"], asks: ["/api/exercises/$1"] },
  { at: `^/exercise/${EXERCISE}/replay$`, pages: ["replay-exercise-route"], asks: ["/api/exercises/$1"] },
  { at: "^/review(/plan)?$", pages: ["review-route"], asks: ["/api/review"] },
  { at: "^/place$", pages: ["placement-route"], asks: ["/api/placement?role=@role"] },
  { at: "^/interviews$", pages: ["interviews-route"], asks: ["/api/interviews"] },
  { at: "^/interview/([^/]+)/([^/]+)$", pages: ["round-route"], asks: ["/api/interviews/$1/rounds/$2"] },
  { at: "^/projects$", pages: ["projects-route"], asks: [] },
  { at: "^/progress$", pages: ["progress-route"], asks: ["/api/progress?role=@role&zone=@zone"] },
  { at: "^/exports$", pages: ["exports-route"], asks: ["/api/exports"] },
];

/** The same, with the files that the modules were built into. */
export interface Built { at: string; files: string[]; newcomer: string[]; asks: string[] }

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
  const fetched = (rel: string, href: string): void => {
    const link = Object.assign(document.createElement("link"), { rel, href, crossOrigin: "anonymous" });
    if (rel === "preload") link.as = "fetch";
    document.head.append(link);
  };
  const values: Record<string, unknown> = { role: known("role", "all"), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const asked = (address: string, found: RegExpExecArray): string => address
    .replace(/\$(\d)/g, (_, number: string) => found[Number(number)] ?? "")
    .replace(/@(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  for (const { at, files, newcomer, asks } of beginnings) {
    const found = new RegExp(at).exec(location.pathname);
    if (!found) continue;
    for (const file of files.concat(known("seen", false) === true ? [] : newcomer)) fetched("modulepreload", file);
    for (const address of asks.concat(everywhere)) fetched("preload", asked(address, found));
  }
}
