import { ChevronDown, ChevronRight } from "lucide-react";
import { useState, type ReactElement } from "react";
import { entries, pathText, samePath, type Path } from "../history";
import { led, toldChanges, type Frame, type Moment, type Value } from "../model";
import { frameName, textOf } from "../words";
import type { Replay } from "@/api/types";
import { Icon } from "@/ui/icon";

interface Props { replay: Replay; moment: Moment; chosen: Path | null; onChoose: (path: Path) => void }

/** Rows of an open object that are shown before one asks for more. */
const FIRST = 50;

/** The picture as a table: every name of every frame, what it is, and which object. */
export function Names({ replay, moment, chosen, onChoose }: Props): ReactElement {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const frames = moment.stack.length > 12 ? [...moment.stack.slice(0, 2), ...moment.stack.slice(-10)] : moment.stack;
  const toggle = (key: string): void => setOpen((before) => {
    const after = new Set(before);
    if (!after.delete(key)) after.add(key);
    return after;
  });
  return (
    <>
      {[...frames].reverse().filter((frame) => frame.names.size > 0 || frame === moment.stack.at(-1)).map((frame) => (
        <FrameTable key={frame.number} title={frame === moment.stack.at(-1) ? "Names" : `Names in ${frameName(replay, frame.code)}`}
          frame={frame} moment={moment} chosen={chosen} onChoose={onChoose} open={open} onToggle={toggle} />
      ))}
    </>
  );
}

interface TableProps { title: string; frame: Frame; moment: Moment; chosen: Path | null; onChoose: (path: Path) => void; open: ReadonlySet<string>; onToggle: (key: string) => void }

function FrameTable({ title, frame, moment, chosen, onChoose, open, onToggle }: TableProps): ReactElement {
  const names = [...frame.names];
  return (
    <table className="sheet">
      <caption>{title}</caption>
      <thead><tr><th scope="col">Name</th><th scope="col">Value</th><th scope="col">Object</th></tr></thead>
      <tbody>
        {names.length === 0 && <tr><td colSpan={3} className="faint">None yet.</td></tr>}
        {names.map(([name, value]) => (
          <Entry key={name} path={{ frame: frame.number, name, keys: [] }} shown={name} value={value} moment={moment} chosen={chosen}
            onChoose={onChoose} open={open} onToggle={onToggle} bound={frame === moment.stack.at(-1) && moment.bound.includes(name)} depth={0} />
        ))}
      </tbody>
    </table>
  );
}

interface EntryProps extends Omit<TableProps, "title" | "frame"> { path: Path; shown: string; value: Value; bound: boolean; depth: number }

function Entry({ path, shown, value, moment, chosen, onChoose, open, onToggle, bound, depth }: EntryProps): ReactElement {
  const [most, setMost] = useState(FIRST);
  const number = led(value);
  const thing = number === null ? undefined : moment.things.get(number);
  const change = thing && toldChanges(moment).find((each) => each[0] === thing.number);
  const key = `${path.frame} ${pathText(path)}`;
  const opens = thing !== undefined && thing.cells.length > 0 && depth < 6;
  const inside = chosen?.frame === path.frame && chosen.name === path.name && chosen.keys.length > path.keys.length && path.keys.every((each, at) => chosen.keys[at] === each);
  const isOpen = opens && (open.has(key) || inside);
  const within = isOpen ? entries(thing, moment.things, most) : [];
  const text = textOf(value, moment.things, 40);
  return (
    <>
      <tr className={samePath(path, chosen) ? "sel" : undefined}>
        <th scope="row" data-depth={depth}>
          {opens && <button type="button" className="fold" aria-expanded={isOpen} aria-label={`${isOpen ? "Close" : "Open"} ${pathText(path)}`} onClick={() => onToggle(key)}><Icon of={isOpen ? ChevronDown : ChevronRight} /></button>}
          <button type="button" className="pick" aria-pressed={samePath(path, chosen)} onClick={() => onChoose(path)} title={`History of ${pathText(path)}`}><code>{shown}</code></button>
        </th>
        <td><code>{bound || change ? <mark>{text}</mark> : text}</code></td>
        <td className="faint">{thing?.label}</td>
      </tr>
      {within.map((entry) => (
        <Entry key={entry.key} path={{ ...path, keys: [...path.keys, entry.key] }} shown={entry.key} value={entry.value} moment={moment} chosen={chosen}
          onChoose={onChoose} open={open} onToggle={onToggle} depth={depth + 1} bound={change !== undefined && isChanged(change, entry.at)} />
      ))}
      {thing && isOpen && within.length === most && (
        <tr><td colSpan={3}><button type="button" className="link" onClick={() => setMost(most + 200)}>More of {thing.label}</button></td></tr>
      )}
      {thing && isOpen && within.length < most && thing.total > thing.cells.length && <tr><td colSpan={3} className="faint">The first of {thing.total.toLocaleString("en")} are recorded.</td></tr>}
    </>
  );
}

function isChanged(change: Moment["changes"][number], at: number): boolean {
  return typeof change[1] === "number" && at >= change[1] && at < change[1] + change[3].length;
}
