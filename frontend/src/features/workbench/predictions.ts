/** A predict exercise's file: a program whose prints each end in a comment that holds the learner's answer. */
export interface ProgramLine {
  /** The line, without the comment where it asks. */
  code: string;
  /** The answer; "" when it is open; null on lines that ask nothing. */
  answer: string | null;
}

const ASKS = /^(.*?)(\s*# prints: ?)(.*)$/;
const OPEN = "?";

export function linesOf(source: string): ProgramLine[] {
  return source.replace(/\n$/, "").split("\n").map((line) => {
    const asked = ASKS.exec(line);
    if (!asked) return { code: line, answer: null };
    const answer = (asked[3] ?? "").trimEnd();
    return { code: asked[1] ?? "", answer: answer === OPEN ? "" : answer };
  });
}

export function sourceOf(lines: ProgramLine[]): string {
  return lines.map(({ code, answer }) => (answer === null ? code : `${code}  # prints: ${answer === "" ? OPEN : answer}`)).join("\n") + "\n";
}

/** The file with one answer put in. */
export function answered(source: string, index: number, answer: string): string {
  const oneLine = answer.replace(/[\r\n]+/g, " ");
  return sourceOf(linesOf(source).map((line, at) => (at === index ? { ...line, answer: oneLine } : line)));
}

/** How many of the questions have an answer. */
export function answeredCount(source: string): { given: number; asked: number } {
  const asked = linesOf(source).filter((line) => line.answer !== null);
  return { given: asked.filter((line) => line.answer !== "").length, asked: asked.length };
}
