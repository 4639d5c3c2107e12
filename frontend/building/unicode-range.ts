/** Code points from the first to the last, both among them. */
export type Span = readonly [first: number, last: number];

/** What Python, English and our pages' signs need: ASCII, the no-break space, the multiplication sign and dot, dashes, quotes, the ellipsis, arrows, and the sign on an Apple's key. */
export const BASIC: readonly Span[] = [[0x20, 0x7e], [0xa0, 0xa0], [0xb7, 0xb7], [0xd7, 0xd7], [0x2013, 0x2014], [0x2018, 0x2019], [0x201c, 0x201d], [0x2026, 0x2026], [0x2190, 0x2193], [0x2318, 0x2318]];
export const EVERYTHING: readonly Span[] = [[0, 0x10ffff]];

/** U+0000-00FF,U+0131 → spans. */
export function spansOf(range: string): Span[] {
  return range.split(",").map((each) => {
    const found = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(each);
    if (!found?.[1]) throw new Error(`${each} is no unicode-range.`);
    return [parseInt(found[1], 16), parseInt(found[2] ?? found[1], 16)];
  });
}

export function rangeOf(spans: readonly Span[]): string {
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return spans.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(",");
}

/** What is in one and not in the other. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>((left, [from, to]) => left.flatMap(([first, last]): Span[] => {
    if (to < first || from > last) return [[first, last]];
    return [...(first < from ? [[first, from - 1] as const] : []), ...(last > to ? [[to + 1, last] as const] : [])];
  }), [...spans]);
}

/** What is in both. */
export const within = (spans: readonly Span[], others: readonly Span[]): Span[] => without(spans, without(spans, others));

/** All of them as a text. */
export function textOf(spans: readonly Span[]): string {
  return spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place))).join("");
}
