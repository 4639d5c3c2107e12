import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The files that may name a value; everything else names a token. */
const LAW = new Set(["tokens.css", "measures.css", "theme.css"]);

const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return files(path);
  return entry.name.endsWith(".css") && !LAW.has(entry.name) ? [path] : [];
});

const rules = (path: string): string => readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/@media[^{]*\{/g, "").replace(/url\("[^"]*"\)/g, "");

test.each([
  ["colour", /#[0-9a-f]{3,8}\b(?![\w-]*\s*\{)|\b(?:rgb|hsl|oklch|oklab)a?\(/i],
  ["size in pixels", /\b\d*\.?\d+px\b/],
  ["size in rems", /\b\d*\.?\d+rem\b/],
  ["duration", /\b\d*\.?\d+m?s\b/],
])("no %s is written outside the tokens", (_what, literal) => {
  const found = files("src").flatMap((path) => rules(path).split("\n").filter((line) => literal.test(line)).map((line) => `${path}: ${line.trim()}`));
  expect(found).toEqual([]);
});

test("every name that is used is a token", () => {
  const told = [...LAW].map((name) => readFileSync(join("src/ui", name), "utf8")).join("\n") + files("src").map((path) => readFileSync(path, "utf8")).join("\n");
  const named = new Set([...told.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
  const used = files("src").flatMap((path) => [...rules(path).matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1] ?? ""));
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((name) => !named.has(name) && !name.startsWith("--radix-") && !["--asked", "--at", "--depth"].includes(name))).toEqual([]);
});
