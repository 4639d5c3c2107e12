/** A line of two texts laid over each other. */
export interface LinePair { kind: "same" | "gone" | "new"; text: string }

/** Above this many comparisons the middles are taken as wholly different: nobody reads such a difference line by line. */
const MOST = 4_000_000;

/** What became of one text in another, line by line: the longest common row of lines stays. */
export function lineDifference(before: string, after: string): LinePair[] {
  const [one, other] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const same = (lines: string[]): LinePair[] => lines.map((text) => ({ kind: "same", text }));
  return [
    ...same(one.slice(0, start)),
    ...middle(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    ...same(one.slice(one.length - end)),
  ];
}

function middle(one: string[], other: string[]): LinePair[] {
  const gone = (text: string): LinePair => ({ kind: "gone", text });
  const fresh = (text: string): LinePair => ({ kind: "new", text });
  if (one.length * other.length > MOST) return [...one.map(gone), ...other.map(fresh)];
  const width = other.length + 1;
  const common = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      common[i * width + j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      pairs.push({ kind: "same", text: one[i++] ?? "" });
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) pairs.push(gone(one[i++] ?? ""));
    else pairs.push(fresh(other[j++] ?? ""));
  }
  return [...pairs, ...one.slice(i).map(gone), ...other.slice(j).map(fresh)];
}

/** A change of a text: what stands from `from` to `to` becomes `insert`. */
export interface Change { from: number; to: number; insert: string }

/** The changes that make one text of another and leave alone what stays, so that the caret stays in its line. */
export function changesBetween(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let position = 0;
  let open: Change | null = null;
  for (const { kind, text } of lineDifference(before, after)) {
    if (kind === "same") {
      open = null;
      position += text.length + 1;
      continue;
    }
    if (!open) changes.push((open = { from: position, to: position, insert: "" }));
    if (kind === "gone") {
      position += text.length + 1;
      open.to = position;
    } else {
      open.insert += `${text}\n`;
    }
  }
  return changes.map((change) => withinText(change, before)).map((change) => narrowed(change, before));
}

/** The last line has no line break of its own. */
function withinText({ from, to, insert }: Change, before: string): Change {
  if (to <= before.length && from <= before.length && !(from === before.length + 1)) return { from, to, insert };
  const start = Math.min(from, before.length);
  return from > before.length
    ? { from: start, to: before.length, insert: `\n${insert.replace(/\n$/, "")}` }
    : { from: insert === "" && from > 0 ? from - 1 : start, to: before.length, insert: insert.replace(/\n$/, "") };
}

/** What both ends of a change have in common isn't changed. */
function narrowed({ from, to, insert }: Change, before: string): Change {
  const old = before.slice(from, to);
  let start = 0;
  while (start < old.length && start < insert.length && old[start] === insert[start]) start++;
  let end = 0;
  while (end < old.length - start && end < insert.length - start && old[old.length - 1 - end] === insert[insert.length - 1 - end]) end++;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}
