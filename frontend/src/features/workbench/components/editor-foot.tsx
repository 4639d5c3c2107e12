import { useEffect, useRef, type ReactElement } from "react";
import { writtenFor } from "../file-tabs";
import type { Exercise } from "@/api/types";
import type { KeySet } from "@/editor/extensions/key-sets";
import type { Place } from "@/editor/extensions/place";

interface Props {
  exercise: Exercise;
  typed: boolean;
  place: Place;
  leaves: boolean;
  missing: string;
  keys: KeySet;
  trying: boolean;
  onKeys: (keys: KeySet) => void;
  onTry: (() => void) | null;
}

/** Where the caret stands, what the file is written for, whose keys, the console, and how to leave. */
export function EditorFoot({ exercise, typed, place, leaves, missing, keys, trying, onKeys, onTry }: Props): ReactElement {
  const turn = useRef(onTry);
  useEffect(() => {
    turn.current = onTry;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.shiftKey || event.code !== "KeyC" || !turn.current) return;
      event.preventDefault();
      turn.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="pane-foot cap">
      {typed && <span>Line {place.line}, column {place.column}</span>}
      <span>{writtenFor(exercise.file_name, exercise.python)}</span>
      {missing && <span className="missing">No completion, lint or types: {missing}</span>}
      {onTry && <button type="button" className="link" aria-expanded={trying} onClick={onTry} title="Try something beside your code (Alt C)">Console</button>}
      {typed && (
        <label className="keys wide">Keys{" "}
          <select value={keys} onChange={(event) => onKeys(event.target.value as KeySet)}>
            <option value="plain">plain</option><option value="vim">Vim</option><option value="emacs">Emacs</option>
          </select>
        </label>
      )}
      {typed && <span className="end" id="leaving">{leaves ? <>Now <kbd>Tab</kbd> leaves</> : <>Leave the editor: <kbd>Esc</kbd> then <kbd>Tab</kbd></>}</span>}
    </div>
  );
}
