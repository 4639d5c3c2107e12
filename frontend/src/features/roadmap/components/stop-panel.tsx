import { Check, Download, Slash, Star, X, type LucideIcon } from "lucide-react";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { share, STATE_WORDS } from "../model";
import { beside, type Around } from "../sight";
import { ItemList } from "./item-list";
import { NoteField } from "./note-field";
import type { RoadmapStop } from "@/api/types";
import { Icon } from "@/ui/icon";
import { Stop } from "@/ui/stop";

export type Marking = (stop: RoadmapStop, mark: "known" | "skipped" | "starred") => void;

const MARKS: { mark: "known" | "skipped" | "starred"; word: string; glyph: LucideIcon }[] = [
  { mark: "known", word: "Known", glyph: Check }, { mark: "skipped", word: "Skip", glyph: Slash }, { mark: "starred", word: "Star", glyph: Star },
];

interface Props {
  stop: RoadmapStop;
  area: string;
  before: RoadmapStop[];
  around: Around;
  chosen: boolean;
  noting: boolean;
  onMark: Marking;
  onChoose: () => void;
  onGo: (id: string) => void;
  onClose: () => void;
}

/** What there is to say of a stop, beside it: its items, what it needs, one's marks and note, and the way in. */
export function StopPanel({ stop, area, before, around, chosen, noting, onMark, onChoose, onGo, onClose }: Props): ReactElement {
  const panel = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    const pane = element?.closest(".map-pane")?.getBoundingClientRect();
    const sheet = element?.parentElement?.getBoundingClientRect();
    if (!element || !pane || !sheet) return;
    const sight = { left: pane.left - sheet.left, top: pane.top - sheet.top, right: pane.right - sheet.left, bottom: pane.bottom - sheet.top };
    // The panel's own height is known only once it stands there.
    setPlace(beside(around, { width: element.offsetWidth, height: element.offsetHeight }, sight));
  }, [around]);
  const name = `panel-${stop.id.replace("/", "-")}`;
  return (
    <section className="stop-panel" ref={panel} aria-labelledby={name} tabIndex={-1} style={{ left: place?.left ?? 0, top: place?.top ?? 0, opacity: place ? undefined : 0 }}>
      <header>
        <div>
          <p className="cap">{stop.number === null ? area : `Stop ${stop.number}, ${area}`}</p>
          <h2 id={name}>{stop.title}</h2>
        </div>
        <button type="button" className="btn bare ico" aria-label="Close" onClick={onClose}><Icon of={X} /></button>
      </header>
      <p className="standing"><Stop state={stop.state} share={share(stop)} next={stop.suggested} />
        {STATE_WORDS[stop.state]}{stop.exercises_total > 0 && `, ${stop.exercises_passed} of ${stop.exercises_total} exercises passed`}</p>
      {stop.items.length > 0 && <ItemList items={stop.items} />}
      {before.length > 0 && (
        <div className="before">
          <h3 className="label">Needed before</h3>
          <ul>{before.map((one) => (
            <li key={one.id}><Stop state={one.state} share={share(one)} /><button type="button" onClick={() => onGo(one.id)}>{one.title}</button><span className="vh">, {STATE_WORDS[one.state]}</span></li>
          ))}</ul>
        </div>
      )}
      <div className="marks" role="group" aria-label="Marks">
        {MARKS.map(({ mark, word, glyph }) => (
          <button key={mark} type="button" className="btn" aria-pressed={mark === "starred" ? stop.starred : stop.state === mark} onClick={() => onMark(stop, mark)}><Icon of={glyph} />{word}</button>
        ))}
      </div>
      <NoteField key={stop.id} stop={stop} asked={noting} />
      <footer>
        <Link className="btn" to={`/topic/${stop.id}`}>{stop.written ? "Open the topic" : "See what it will hold"}</Link>
        <button type="button" className="btn bare" aria-pressed={chosen} onClick={onChoose}><Icon of={Download} />{chosen ? "Taken along" : "Take along"}</button>
      </footer>
    </section>
  );
}
