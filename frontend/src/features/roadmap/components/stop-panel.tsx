import { Check, Download, Slash, Star, X, type LucideIcon } from "lucide-react";
import { Fragment, useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { isMarked, markedOf, share, STATE_WORDS, type Marking } from "../model";
import { beside, type Around } from "../sight";
import { standingOf } from "../trail";
import { NoteField } from "./note-field";
import type { RoadmapStop } from "@/api/types";
import { Icon } from "@/ui/icon";
import { Stop } from "@/ui/stop";

const MARKS: { mark: Marking; word: string; letter: string; glyph: LucideIcon }[] = [
  { mark: "known", word: "Known", letter: "K", glyph: Check }, { mark: "skipped", word: "Skip", letter: "S", glyph: Slash }, { mark: "starred", word: "Star", letter: "*", glyph: Star },
];
/** So many stops are named in a sentence; more of them are a number. */
const NAMED = 3;

interface Props {
  stop: RoadmapStop;
  area: string;
  before: RoadmapStop[];
  opens: RoadmapStop[];
  around: Around;
  chosen: boolean;
  noting: boolean;
  onMark: (stop: RoadmapStop, mark: Marking) => void;
  onNoted: () => void;
  onChoose: () => void;
  onGo: (id: string) => void;
  onClose: () => void;
}

/** What there is to say of a stop, beside it: how far it is, what it needs and opens, the way in, and one's marks and note. */
export function StopPanel({ stop, area, before, opens, around, chosen, noting, onMark, onNoted, onChoose, onGo, onClose }: Props): ReactElement {
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
          <p className="cap">{area}{stop.number !== null && ` · stop ${stop.number}`}</p>
          <h2 id={name}>{stop.title}</h2>
        </div>
        <button type="button" className="btn bare ico" aria-label="Close" onClick={onClose}><Icon of={X} /></button>
      </header>
      <p className={stop.state === "fading" ? "standing fading" : "standing"}><Stop state={stop.state} share={share(stop)} next={stop.suggested} />{standingOf(stop)}</p>
      {before.length + opens.length > 0 && <p className="needs"><Named words="Needs" stops={before} onGo={onGo} /><Named words="Opens" stops={opens} onGo={onGo} /></p>}
      <p className="acts">
        {stop.due > 0 && <Link className="btn go" to="/review">Review {stop.due} {stop.due === 1 ? "card" : "cards"}</Link>}
        <Link className="btn" to={`/topic/${stop.id}`}>{stop.written ? "Open the topic" : "See what it will hold"}</Link>
      </p>
      <div className="marks" role="group" aria-label="Marks">
        {MARKS.map(({ mark, word, letter, glyph }) => (
          <button key={mark} type="button" className="btn bare" aria-pressed={isMarked(markedOf(stop), mark)} aria-keyshortcuts={letter} onClick={() => onMark(stop, mark)}><Icon of={glyph} />{word}<kbd className="letter" aria-hidden="true">{letter}</kbd></button>
        ))}
      </div>
      <NoteField key={stop.id} stop={stop} asked={noting} onLeft={onNoted}>
        <button type="button" className="btn bare" aria-pressed={chosen} aria-keyshortcuts="X" onClick={onChoose}><Icon of={Download} />{chosen ? "Taken along" : "Take along"}<kbd className="letter" aria-hidden="true">X</kbd></button>
      </NoteField>
    </section>
  );
}

/** A sentence of stops, each a way to its own panel. */
function Named({ words, stops, onGo }: { words: string; stops: RoadmapStop[]; onGo: (id: string) => void }): ReactElement | null {
  const shown = stops.slice(0, stops.length > NAMED + 1 ? NAMED : stops.length);
  const more = stops.length - shown.length;
  if (stops.length === 0) return null;
  return (
    <>
      {words}{" "}
      {shown.map((one, index) => (
        <Fragment key={one.id}>
          {index > 0 && (index === shown.length - 1 && !more ? " and " : ", ")}
          <button type="button" className="link" onClick={() => onGo(one.id)}>{one.number !== null && `${one.number} `}{one.title}<span className="vh">, {STATE_WORDS[one.state]}</span></button>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}.{" "}
    </>
  );
}
