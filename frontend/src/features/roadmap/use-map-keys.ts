import { useLayoutEffect, useRef } from "react";
import { isTyping, letter } from "@/lib/keys";

export interface MapActs {
  walk: (key: string) => void;
  mark: (mark: "known" | "skipped" | "starred") => void;
  note: () => void;
  look: () => void;
  choose: () => void;
  outline: () => void;
  zoom: (nearer: boolean) => void;
  fit: () => void;
  leave: () => void;
}

const WALKS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);
const MARKS: Record<string, "known" | "skipped" | "starred"> = { k: "known", s: "skipped", "*": "starred" };

/** The map's own keys: arrows along the trail, marks, zoom. */
export function useMapKeys(acts: MapActs): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  // As soon as the map is there: what is pressed at once isn't lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event, latest.current)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Whether the key was one of the map's. Arrows elsewhere than on the map keep their meaning. */
function act(event: KeyboardEvent, acts: MapActs): boolean {
  const target = event.target as Element;
  const onMap = target === document.body || target.closest(".map-pane") !== null || target.id === "main";
  const onStop = target.closest("a[data-stop]") !== null;
  if (event.key === "Escape") return does(acts.leave);
  if (WALKS.has(event.key)) return onMap && !target.closest(".stop-panel") && does(() => acts.walk(event.key));
  if (event.key === " ") return onStop && does(acts.look);
  const key = letter(event);
  const mark = key === null ? undefined : MARKS[key];
  if (mark) return does(() => acts.mark(mark));
  if (key === "n") return does(acts.note);
  if (key === "x") return does(acts.choose);
  if (key === "o") return does(acts.outline);
  if (key === "+" || key === "=") return does(() => acts.zoom(true));
  if (key === "-" || key === "−") return does(() => acts.zoom(false));
  if (key === "0") return does(acts.fit);
  return false;
}

function does(what: () => void): true {
  what();
  return true;
}
