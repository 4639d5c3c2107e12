import { readFileSync } from "node:fs";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";
import { BEGINNINGS, EVERYWHERE, lookAhead, type Beginning, type Built } from "../src/app/ahead.ts";

/** The faces that every page begins with. */
const FIRST_FACES = /^assets\/(commissioner-latin-wght|literata-latin-opsz)-normal-basic-.*\.woff2$/;
const THEME = '<script src="/theme.js"></script>';

/**
 * What a page needs first is named in its head, and not found out one after the other: its theme and its beginning as a script
 * in the page itself, and the faces that it is set in.
 */
export const firstThings: Plugin = {
  name: "first-things",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      if (!bundle) return html;
      const theme = readFileSync(new URL("../public/theme.js", import.meta.url), "utf8");
      if (!html.includes(THEME)) throw new Error(`index.html has no ${THEME}`);
      const ahead = `(${lookAhead.toString()})(${JSON.stringify(BEGINNINGS.map((each) => built(each, bundle)))}, ${JSON.stringify(EVERYWHERE)});`;
      return { html: html.replace(THEME, () => `<script>${theme}${ahead}</script>`), tags: faces(bundle) };
    },
  },
};

function faces(bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  return Object.keys(bundle).filter((file) => FIRST_FACES.test(file))
    .map((file) => ({ tag: "link", attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${file}` }, injectTo: "head" }));
}

function built({ at, pages, soon = [], newcomer, asks }: Beginning, bundle: Rolldown.OutputBundle): Built {
  const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
  const entry = filesOf(chunks.filter((chunk) => chunk.isEntry), bundle);
  const files = (names: string[]): string[] => [...filesOf(names.map((name) => chunkOf(name, chunks)), bundle)].filter((file) => !entry.has(file));
  return { at, files: files(pages).map(address), soon: files(soon).filter((file) => !files(pages).includes(file)).map(address), newcomer: files(newcomer ? [newcomer] : []).map(address), asks };
}

const address = (file: string): string => `/${file}`;

function chunkOf(name: string, chunks: Rolldown.OutputChunk[]): Rolldown.OutputChunk {
  const found = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/${name}.tsx`));
  if (!found) throw new Error(`No script of its own was built for ${name}.`);
  return found;
}

/** Scripts, and all that they import before they run. */
function filesOf(begun: Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const waiting = begun.map((chunk) => chunk.fileName);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const chunk = bundle[file];
    if (files.has(file) || chunk?.type !== "chunk") continue;
    files.add(file);
    waiting.push(...chunk.imports);
  }
  return files;
}
