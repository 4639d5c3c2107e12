import { parser } from "@lezer/python";
import { highlightTree } from "@lezer/highlight";
import { pythonInks } from "./extensions/python-inks";

/** A run of source in one ink; "" is plain ink. */
export interface Inked { text: string; ink: string }

/** Python in the three inks, for code that is shown and not edited. */
export function inked(source: string): Inked[] {
  const runs: Inked[] = [];
  let at = 0;
  const put = (to: number, ink: string): void => {
    if (to > at) runs.push({ text: source.slice(at, to), ink });
    at = Math.max(at, to);
  };
  highlightTree(parser.parse(source), pythonInks, (from, to, ink) => {
    put(from, "");
    put(to, ink);
  });
  put(source.length, "");
  return runs;
}
