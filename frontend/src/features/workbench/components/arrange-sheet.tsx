import { useRef, useState, type CSSProperties, type KeyboardEvent, type ReactElement } from "react";
import { arrangementOf, move, place, sourceOfArrangement, spokenPlace, takeOut, type Arrangement } from "../arrangement";
import { useDragging } from "../use-dragging";
import { ArrangeKeys } from "./arrange-keys";
import { Code } from "@/editor/code";

interface Props {
  source: string;
  starter: string;
  onChange: (source: string) => void;
}

/** How far a line is dragged sideways until it is one step deeper. */
const STEP_PX = 32;

/** Given lines, dragged or moved by the keyboard into a program. What is kept is the program's text. */
export function ArrangeSheet({ source, starter, onChange }: Props): ReactElement {
  const arrangement = arrangementOf(source, starter);
  const { placed, left } = arrangement;
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState("");
  const [undone, setUndone] = useState<string[]>([]);
  const program = useRef<HTMLOListElement>(null);
  const rest = useRef<HTMLUListElement>(null);

  const become = (next: Arrangement, at: number | null, words?: string): void => {
    setUndone([...undone, source]);
    onChange(sourceOfArrangement(next, starter));
    if (at !== null) setChosen(at);
    setSaid(words ?? (at === null ? "" : spokenPlace(next, at)));
    requestAnimationFrame(() => focusRow(at === null ? rest.current : program.current, at ?? 0));
  };
  const add = (index: number, at: number): void => become(place(arrangement, index, at), at);
  const shift = (from: number, to: number, deeper = 0): void => {
    const at = Math.max(0, Math.min(placed.length - 1, to));
    become(move(arrangement, from, at, deeper), at);
  };
  const remove = (at: number): void => {
    const next = takeOut(arrangement, at);
    const stays = Math.min(at, next.placed.length - 1);
    become(next, stays < 0 ? null : stays, `Taken out: ${placed[at]?.text ?? ""}`);
  };
  const undo = (): void => {
    const before = undone.at(-1);
    if (before === undefined) return;
    setUndone(undone.slice(0, -1));
    onChange(before);
    setSaid("Undone.");
  };

  const { drag, grip } = useDragging(program, (key, to, x) => {
    const index = Number(key.slice(1));
    if (key.startsWith("l")) {
      if (to !== null) add(index, to);
    } else if (to === null) remove(index);
    else shift(index, to > index ? to - 1 : to, Math.round(x / STEP_PX));
  });
  const dragged = (key: string): CSSProperties | undefined =>
    drag?.key === key ? { transform: `translate(${drag.x}px, ${drag.y}px)` } : undefined;

  const onPlacedKey = (event: KeyboardEvent, at: number): void => {
    const act = event.altKey ? ({
      ArrowUp: () => shift(at, at - 1), ArrowDown: () => shift(at, at + 1), ArrowRight: () => shift(at, at, 1), ArrowLeft: () => shift(at, at, -1),
    } as Record<string, (() => void) | undefined>)[event.key] : ({
      ArrowUp: () => focusRow(program.current, at - 1), ArrowDown: () => focusRow(program.current, at + 1),
      ArrowRight: () => shift(at, at, 1), ArrowLeft: () => shift(at, at, -1), Delete: () => remove(at), Backspace: () => remove(at),
    } as Record<string, (() => void) | undefined>)[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const onUndoKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    undo();
  };

  return (
    <div className="arrange" onKeyDown={onUndoKey}>
      <h2 className="label ruled" id="arrange-program">Your program</h2>
      <ol ref={program} className="arranged" aria-labelledby="arrange-program" data-empty={placed.length === 0 || undefined}>
        {placed.map(({ text, indent }, at) => (
          <li key={at} data-before={drag?.to === at || undefined}>
            <button type="button" data-row className="given" aria-pressed={chosen === at} aria-describedby="arrange-says" style={{ "--depth": indent, ...dragged(`p${at}`) } as CSSProperties}
              onFocus={() => setChosen(at)} onClick={() => setChosen(at)} onKeyDown={(event) => onPlacedKey(event, at)} {...grip(`p${at}`)}>
              <span className="line-number" aria-hidden="true">{at + 1}</span><span className="vh">{spokenPlace(arrangement, at)}</span><span className="depth" aria-hidden="true"><Code source={text} /></span>
            </button>
          </li>
        ))}
        {placed.length === 0 && <li className="cap">No line yet. Choose the first from below, or drag it here.</li>}
      </ol>
      {placed[chosen] && <ArrangeKeys at={chosen} count={placed.length} line={placed[chosen]} onShift={shift} onRemove={remove} onUndo={undone.length ? undo : null} />}
      <h2 className="label ruled" id="arrange-left">Lines left out</h2>
      <ul ref={rest} className="arranged" aria-labelledby="arrange-left">
        {left.map((text, index) => (
          <li key={index}>
            <button type="button" data-row className="given" style={dragged(`l${index}`)} onClick={() => add(index, placed.length ? chosen + 1 : 0)} {...grip(`l${index}`)}
              onKeyDown={(event) => onLeftKey(event, rest.current, index)}>
              <span className="vh">Put into the program: {text}</span><span className="depth" aria-hidden="true"><Code source={text} /></span>
            </button>
          </li>
        ))}
        {left.length === 0 && <li className="cap">None. Perhaps one doesn’t belong.</li>}
      </ul>
      <p className="cap" id="arrange-says">Drag a line to its place; sideways is its indentation.<span className="wide"> With the keyboard: <kbd>Enter</kbd> puts a line in, <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> move it, <kbd>←</kbd> <kbd>→</kbd> indent it, <kbd>Delete</kbd> takes it out.</span></p>
      <p className="vh" role="status">{said}</p>
    </div>
  );
}

function focusRow(list: HTMLElement | null, at: number): void {
  const rows = list?.querySelectorAll<HTMLElement>("[data-row]");
  rows?.[Math.max(0, Math.min(rows.length - 1, at))]?.focus();
}

function onLeftKey(event: KeyboardEvent, list: HTMLElement | null, index: number): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  focusRow(list, index + step);
}
