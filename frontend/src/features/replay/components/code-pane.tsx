import { ArrowRight, Check } from "lucide-react";
import { memo, useEffect, useMemo, useRef, type ReactElement } from "react";
import { inked, type Inked } from "@/editor/highlight";
import { Icon } from "@/ui/icon";

/** A source's lines in their inks. */
export function linesOf(source: string): Inked[][] {
  const lines: Inked[][] = [[]];
  for (const run of inked(source)) {
    run.text.split("\n").forEach((text, index) => {
      if (index) lines.push([]);
      if (text) lines.at(-1)?.push({ text, ink: run.ink });
    });
  }
  return lines;
}

interface Props { source: string; file: string; call: number; ran: number | null; next: number | null; wrong: number | null }

/** The code, with the line that has just run and the one that is next. From `call` on it is no line of the file: 0 for none. */
export function CodePane({ source, file, call, ran, next, wrong }: Props): ReactElement {
  const lines = useMemo(() => linesOf(source), [source]);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = pane.current;
    const line = shown?.querySelector<HTMLElement>(".ran") ?? shown?.querySelector<HTMLElement>(".nxt");
    if (!shown || !line) return;
    const top = line.offsetTop - shown.offsetTop;
    if (top < shown.scrollTop + line.offsetHeight || top > shown.scrollTop + shown.clientHeight - 3 * line.offsetHeight) shown.scrollTop = top - shown.clientHeight / 2;
  }, [ran, next, file]);
  const own = call ? lines.slice(0, call - 1).findLastIndex((runs) => runs.length > 0) + 1 : lines.length;
  const named = (line: number): string => (call && line >= call ? "the call" : `line ${line}`);
  const label = ran ? `Code, ${named(ran)} just ran` : next ? `Code, ${named(next)} is next` : "Code";
  return (
    <div className="ed" role="region" aria-label={label} tabIndex={0} ref={pane}>
      {lines.map((line, index) => (
        <Line key={index} number={index < own ? index + 1 : null} runs={line} ran={index + 1 === ran} next={index + 1 === next} wrong={index + 1 === wrong} first={index + 1 === call} />
      ))}
    </div>
  );
}

const Line = memo(function Line({ number, runs, ran, next, wrong, first }: { number: number | null; runs: Inked[]; ran: boolean; next: boolean; wrong: boolean; first: boolean }): ReactElement {
  return (
    <div className={["l", ran && "ran", next && "nxt", wrong && "wrong", first && "below"].filter(Boolean).join(" ")}>
      <span className="g">{ran ? <Icon of={Check} /> : next ? <Icon of={ArrowRight} /> : null}{number}</span>
      <span className="c">{runs.map((run, at) => (run.ink ? <span key={at} className={run.ink}>{run.text}</span> : run.text))}</span>
    </div>
  );
});
