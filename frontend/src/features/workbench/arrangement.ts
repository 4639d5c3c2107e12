/** An arrange exercise: given lines, some of which make the program in an order and with an indentation of the learner's. */
export interface PlacedLine { text: string; indent: number }
export interface Arrangement { placed: PlacedLine[]; left: string[] }

const INDENT = 4;
const DEEPEST = 12;

/** What is written, without blank lines and remarks that stand alone. */
function lines(source: string): PlacedLine[] {
  return source.split("\n").filter((line) => line.trim() && !line.trim().startsWith("#")).map((line) => ({
    text: line.trim(), indent: Math.min(DEEPEST, Math.floor((/^ */.exec(line)?.[0].length ?? 0) / INDENT)),
  }));
}

/** The arrangement that a text is. The starter itself is the one in which nothing is placed yet. */
export function arrangementOf(source: string, starter: string): Arrangement {
  const given = lines(starter).map(({ text }) => text);
  if (source === starter) return { placed: [], left: given };
  const left = [...given];
  const placed = lines(source).filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return { placed, left };
}

/** The text of an arrangement, which is what is kept, checked and submitted. */
export function sourceOfArrangement({ placed }: Arrangement, starter: string): string {
  if (placed.length === 0) return starter;
  const text = placed.map(({ text: line, indent }) => `${" ".repeat(indent * INDENT)}${line}\n`).join("");
  return text === starter ? `${text}\n` : text;
}

/** Put a line that was left out into the program. It is indented as what stands before it wants it: more after a colon or an open bracket. */
export function place(arrangement: Arrangement, left: number, at: number): Arrangement {
  const text = arrangement.left[left];
  if (text === undefined) return arrangement;
  const before = arrangement.placed[at - 1];
  const indent = before ? before.indent + (/[:([{]$/.test(before.text) ? 1 : 0) : 0;
  return {
    placed: [...arrangement.placed.slice(0, at), { text, indent }, ...arrangement.placed.slice(at)],
    left: arrangement.left.filter((_, index) => index !== left),
  };
}

/** Take a line out of the program. */
export function takeOut(arrangement: Arrangement, at: number): Arrangement {
  const line = arrangement.placed[at];
  if (!line) return arrangement;
  return { placed: arrangement.placed.filter((_, index) => index !== at), left: [...arrangement.left, line.text] };
}

/** Move a line to another place of the program, and in or out by some steps. */
export function move(arrangement: Arrangement, from: number, to: number, deeper = 0): Arrangement {
  const line = arrangement.placed[from];
  if (!line) return arrangement;
  const rest = arrangement.placed.filter((_, index) => index !== from);
  const at = Math.max(0, Math.min(rest.length, to));
  const moved = { ...line, indent: Math.max(0, Math.min(DEEPEST, line.indent + deeper)) };
  return { ...arrangement, placed: [...rest.slice(0, at), moved, ...rest.slice(at)] };
}

/** Where a line stands, as a screen reader says it after it was moved. */
export function spokenPlace({ placed }: Arrangement, at: number): string {
  const line = placed[at];
  if (!line) return "";
  const depth = line.indent === 0 ? "not indented" : line.indent === 1 ? "indented once" : `indented ${line.indent} times`;
  return `Line ${at + 1} of ${placed.length}, ${depth}: ${line.text}`;
}
