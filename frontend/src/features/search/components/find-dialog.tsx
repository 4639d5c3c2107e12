import { useQuery } from "@tanstack/react-query";
import { BookOpen, CircleDot, Keyboard, Layers, Map as MapGlyph, Route as RouteGlyph, Search, SquarePen, type LucideIcon } from "lucide-react";
import { Dialog } from "radix-ui";
import { useDeferredValue, useState, type KeyboardEvent, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { findQuery } from "../api/find";
import { addressOf, belongs, kindOf, marked, moved } from "../model";
import type { RoadmapStop, SearchResult } from "@/api/types";
import { Icon } from "@/ui/icon";
import { Stop } from "@/ui/stop";

const GLYPHS: Record<string, LucideIcon> = { exercise: SquarePen, card: Layers, word: BookOpen, area: MapGlyph, system: Layers };

interface Props {
  /** The stops of the course that is walked, by id: what is found of them has their sign and number. */
  stops: ReadonlyMap<string, RoadmapStop>;
  onClose: () => void;
  onList: () => void;
}

/** So many results the server answers with at most. */
const MOST = 30;

/** Find over everything: topics, items, exercises, cards, words, systems. */
export function FindDialog(props: Props): ReactElement {
  return (
    <Dialog.Root open onOpenChange={(next) => next || props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="dialog find-dialog" aria-describedby={undefined}>
          <Dialog.Title className="vh">Find</Dialog.Title>
          <Finder {...props} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ stops, onClose, onList }: Props): ReactElement {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const { data } = useQuery(findQuery(useDeferredValue(words)));
  const results = words.trim() ? data ?? [] : [];
  const chosen = Math.min(at, Math.max(0, results.length - 1));
  const navigate = useNavigate();
  const write = (next: string): void => {
    setWords(next);
    setAt(0);
  };
  const go = (result: SearchResult | undefined): void => {
    if (!result) return;
    onClose();
    void navigate(addressOf(result));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") go(results[chosen]);
    else if (["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const next = moved(chosen, event.key, results.length);
      setAt(next);
      document.getElementById(`found-${next}`)?.scrollIntoView({ block: "nearest" });
    }
  };
  return (
    <>
      <div className="find-field">
        <Icon of={Search} />
        <input role="combobox" aria-label="Find a topic, exercise or word" aria-expanded={results.length > 0} aria-controls="found" aria-autocomplete="list"
          aria-activedescendant={results.length ? `found-${chosen}` : undefined} value={words} autoComplete="off" spellCheck={false}
          onKeyDown={onKey} onChange={(event) => write(event.target.value)} />
        <kbd>Esc</kbd>
      </div>
      <ul id="found" role="listbox" aria-label="Results">
        {results.map((result, index) => (
          <li key={`${result.kind} ${result.id}`} id={`found-${index}`} role="option" aria-selected={index === chosen} onPointerMove={() => setAt(index)} onClick={() => go(result)}>
            <Sign result={result} stops={stops} />
            <span>{marked(result.title, words).map((run, place) => (run.hit ? <mark key={place}>{run.text}</mark> : run.text))}{belongs(result) && <span className="cap"> {belongs(result)}</span>}</span>
            <span className="cap">{kindOf(result, stops)}</span>
          </li>
        ))}
      </ul>
      <div className="find-foot">
        <p className="cap find-none" role="status">
          {words.trim() && data ? (results.length ? <span>{results.length === MOST ? `The best ${MOST}` : `${results.length} found`}</span> : "Nothing here has these words.") : !words.trim() && "Topics, items, exercises, cards, words."}
        </p>
        <button type="button" className="btn bare" onClick={() => { onClose(); void navigate("/place"); }}><Icon of={RouteGlyph} />Place me</button>
        <button type="button" className="btn bare" onClick={onList}><Icon of={Keyboard} />Keys</button>
      </div>
    </>
  );
}

/** A topic has its stop's sign, everything else its kind's. */
function Sign({ result, stops }: { result: SearchResult; stops: Props["stops"] }): ReactElement {
  const stop = result.kind === "topic" ? stops.get(result.id) : undefined;
  if (!stop) return <Icon of={GLYPHS[result.kind] ?? CircleDot} />;
  return <Stop state={stop.state} share={stop.exercises_total ? stop.exercises_passed / stop.exercises_total : 0} next={stop.suggested} />;
}
