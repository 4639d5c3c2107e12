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
  expect([...new Set(used)].filter((name) => !named.has(name) && !name.startsWith("--radix-") && !["--asked", "--at", "--depth", "--kept", "--lines"].includes(name))).toEqual([]);
});

/** The classes that a sheet hides wherever they stand. */
const hidden = (path: string): string[] => [...rules(path).replace(/@[^{]*\{/g, "").matchAll(/([^{}]+)\{[^{}]*display: none[^{}]*\}/g)]
  .flatMap(([, selectors = ""]) => selectors.split(",").flatMap((selector) => /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? []));

/** The classes that the pages of a folder give. */
const given = (folder: string): Set<string> => {
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx")).map((name) => readFileSync(join(folder, name), "utf8"));
  return new Set([...texts.join("\n").matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(([, plain, chosen]) => (plain ?? chosen ?? "").match(/[\w-]+/g) ?? []));
};

test("what one feature's sheet hides everywhere is in no other feature's pages", () => {
  const features = readdirSync("src/features").map((name) => join("src/features", name));
  const hides = features.flatMap((feature) => files(feature).flatMap(hidden).map((name) => ({ feature, name })));
  expect(hides.length).toBeGreaterThan(0);
  expect(hides.flatMap(({ feature, name }) => features.filter((other) => other !== feature && given(other).has(name)).map((other) => `${feature} hides .${name}, which ${other} uses`))).toEqual([]);
});
