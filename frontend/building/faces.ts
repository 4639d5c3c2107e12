import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import subset from "subset-font";
import type { Plugin } from "vite";
import { BASIC, EVERYTHING, rangeOf, spansOf, textOf, within, without } from "./unicode-range.ts";

const SHEET = /@fontsource[^?]*\.css$/;
const FACE = /@font-face\s*\{[^}]*-latin-(?!ext-)[^}]*\}/g;
const FILE = /url\(\.\/(files\/[^)]*\.woff2)\)/;
const RANGE = /unicode-range:\s*([^;]+);/;
/** The weights and, in pixels, the sizes that our pages use (ui/tokens.css, ui/measures.css), both ends among them. Beyond them a face looks as it does at the end. */
const WEIGHTS = { min: 400, max: 700 };
const SIZES = { min: 12, max: 38 };
const CACHE = resolve(import.meta.dirname, "../node_modules/.cache/faces");

/**
 * Parts each Latin face: what nearly every page needs is a file of its own, less than half as large, and the rest is fetched where
 * a page has such a sign. The shapes are the same.
 */
export const faces: Plugin = {
  name: "faces",
  apply: "build",
  enforce: "pre",
  async transform(code, id) {
    if (!SHEET.test(id)) return null;
    const parted = new Map<string, string>();
    for (const [face] of code.matchAll(FACE)) parted.set(face, await inTwo(face, dirname(id)));
    return { code: code.replace(FACE, (face) => parted.get(face) ?? face), map: null };
  },
};

async function inTwo(face: string, folder: string): Promise<string> {
  const file = FILE.exec(face)?.[1];
  if (!file) throw new Error(`A face has no file that is understood: ${face}`);
  const range = RANGE.exec(face)?.[1];
  const all = range ? spansOf(range) : EVERYTHING;
  const ranged = (text: string, spans: ReturnType<typeof spansOf>): string => `${text.replace(RANGE, "").replace(/\}$/, "")}unicode-range: ${rangeOf(spans)};\n}`;
  const basic = face.replace(/src:[^;]*;/, `src: url(${relative(folder, await basicOf(join(folder, file)))}) format('woff2');`);
  return `${ranged(basic, within(all, BASIC))}\n${ranged(face, without(all, BASIC))}`;
}

/** The file with the basic signs alone, made once. */
async function basicOf(file: string): Promise<string> {
  const whole = await readFile(file);
  const text = textOf(BASIC);
  const variationAxes = axesOf(file);
  const name = createHash("sha256").update(whole).update(JSON.stringify([text, variationAxes])).digest("hex").slice(0, 12);
  const made = join(CACHE, `${basename(file, ".woff2")}-basic-${name}.woff2`);
  try {
    await readFile(made);
  } catch {
    await mkdir(CACHE, { recursive: true });
    await writeFile(made, await subset(whole, text, { targetFormat: "woff2", variationAxes }));
  }
  return made;
}

/** How far a face may vary. One that has optical sizes has `opsz` in its name. */
function axesOf(file: string): Record<string, { min: number; max: number }> | undefined {
  if (!file.includes("-variable/")) return undefined;
  return file.includes("-opsz-") ? { wght: WEIGHTS, opsz: SIZES } : { wght: WEIGHTS };
}
