import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const PACKED = /\.(js|css|html|svg)$/;

/**
 * Each text is packed once, here, as well as it can be, and not by every server that starts: with Brotli, which browsers take on
 * one's own machine too, and with gzip for the rest.
 */
export const packed: Plugin = {
  name: "packed",
  apply: "build",
  async writeBundle({ dir = "" }) {
    const files = (await readdir(dir, { recursive: true })).filter((file) => PACKED.test(file)).map((file) => join(dir, file));
    await Promise.all(files.map(pack));
  },
};

async function pack(file: string): Promise<void> {
  const text = await readFile(file);
  const hint = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params: hint }));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }));
}
