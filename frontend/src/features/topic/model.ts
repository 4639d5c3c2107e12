import type { Block, RunResult, Section, State, Topic } from "@/api/types";

/** A code block of the lesson with its number and the blocks that it goes on from. */
export interface RunBlock { block: Block; number: number; before: Block[] }

/** The lesson's code blocks in order. One that continues carries every block since the last fresh start. */
export function runBlocks(sections: Section[]): Map<Block, RunBlock> {
  const found = new Map<Block, RunBlock>();
  let chain: Block[] = [];
  for (const block of sections.flatMap((section) => section.blocks)) {
    if (block.kind !== "code" || block.language !== "python") continue;
    if (!block.continues) chain = [];
    found.set(block, { block, number: found.size + 1, before: chain });
    chain = [...chain, block];
  }
  return found;
}

/**
 * What is sent to be run: the blocks before, silent, a line each, then this one. So the line numbers of an error are
 * those of the block plus the count of blocks before it.
 */
export function wholeSource(source: string, before: Block[]): string {
  const silent = before.map((block) => {
    const swallow = block.raises ? ', __import__("contextlib").suppress(BaseException)' : "";
    return `with __import__("contextlib").redirect_stdout(__import__("io").StringIO())${swallow}: exec(${pythonText(block.source)})`;
  });
  return [...silent, source].join("\n");
}

/** The pieces that a replay runs first: those that end well. */
export const replayed = (before: Block[]): string[] => before.filter((block) => !block.raises).map((block) => block.source);

/** A text as a Python literal. JSON's escapes are Python's, apart from the two line ends that JSON leaves alone. */
function pythonText(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029\ud800-\udfff]/g, (c) => (/[\u2028\u2029]/.test(c) ? `\\u${c.charCodeAt(0).toString(16)}` : c));
}

/** What a run shows: what it printed, then the error that ended it, as a lesson writes them. */
export function shownOutput(result: RunResult): string {
  const printed = result.output.replace(/\n+$/, "");
  if (!result.error) return printed;
  const { type, message } = result.error;
  const ending = type ? `${type}${message ? `: ${message}` : ""}` : message;
  return printed ? `${printed}\n${ending}` : ending;
}

/** How a run compares with what the lesson says that the block prints. */
export function comparison(result: RunResult, block: Block, edited: boolean): "same" | "other" | "yours" {
  if (edited) return "yours";
  return shownOutput(result) === block.output.replace(/\n+$/, "") ? "same" : "other";
}

/** The line of the block where an error was raised, when it is one of the block's own. */
export function errorLine(result: RunResult, before: Block[]): number | null {
  const line = result.error?.line;
  return line && line > before.length ? line - before.length : null;
}

export const STATE_SAID: Record<State, string> = {
  untouched: "untouched", under_way: "under way", mastered: "passed", fading: "fading", known: "known", skipped: "skipped",
  not_yet_written: "not yet written",
};

/** A section's heading without its marks, for a list: "The with statement". */
export function plainTitle(section: Pick<Section, "title_text">): string {
  return section.title_text.replaceAll("`", "");
}

/** The line over a topic's title: "Python fundamentals · stop 3 · about 25 minutes". */
export function standing(topic: Pick<Topic, "area_title" | "number" | "minutes">): string {
  const parts = [topic.area_title];
  if (topic.number !== null) parts.push(`stop ${topic.number}`);
  if (topic.minutes) parts.push(`about ${topic.minutes} minutes`);
  return parts.join(" · ");
}

/** A concept's id in words: "class-variable" → "Class variable". */
export function conceptName(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The exercise that a newcomer is shown: a small repair, else a function to write; a prediction or a whole program is no
 * good first sight of checks that light up.
 */
export function firstExercise(topic: Pick<Topic, "exercises">): string | null {
  const kinds = ["fix", "function", "class"];
  const wanted = kinds.map((kind) => topic.exercises.find((exercise) => exercise.kind === kind)).find(Boolean);
  return (wanted ?? topic.exercises[0])?.id ?? null;
}

/** The exercise to go on with: the first that isn't passed. */
export function openExercise(topic: Topic): Topic["exercises"][number] | null {
  return topic.exercises.find((exercise) => exercise.state !== "mastered") ?? topic.exercises[0] ?? null;
}
