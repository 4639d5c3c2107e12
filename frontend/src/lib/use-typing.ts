import { useCallback, useEffect, useRef, useState } from "react";

/** Somebody who hasn't typed for so long looks at the page, and no longer at the line under their hands. */
export const PAUSED_MS = 2000;

export interface Typing { typing: boolean; typed: () => void; stop: () => void }

/** Whether somebody is typing: from a key on until none has come for a while, or until it is said that they have stopped. */
export function useTyping(): Typing {
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    setTyping(false);
  }, []);
  const typed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(stop, PAUSED_MS);
    setTyping(true);
  }, [stop]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { typing, typed, stop };
}
