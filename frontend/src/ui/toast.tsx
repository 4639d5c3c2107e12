import { Undo2 } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore, type FocusEvent, type ReactElement } from "react";
import { Icon } from "./icon";
import { toasts } from "@/lib/toasts";

const SHOWN_MS = 6000;

/** The notice, for six seconds and as long as it is pointed at or focused. */
export function Toast({ raised = false }: { raised?: boolean }): ReactElement {
  const notice = useSyncExternalStore(toasts.subscribe, toasts.current);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(() => toasts.dismiss(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  const came = useRef<HTMLElement | SVGElement | null>(null);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  const enter = (event: FocusEvent<HTMLElement>): void => {
    const from = event.relatedTarget;
    if ((from instanceof HTMLElement || from instanceof SVGElement) && !event.currentTarget.contains(from)) came.current = from;
    hold();
  };
  const undo = (): void => {
    toasts.undo();
    release();
    // The button is gone: whoever pressed it goes on where they came from.
    (came.current?.isConnected ? came.current : document.getElementById("main"))?.focus({ preventScroll: true });
  };
  return (
    <div role="status">
      {notice && (
        <div className={raised ? "toast raised" : "toast"} onPointerEnter={hold} onPointerLeave={release} onFocus={enter} onBlur={release}>
          {notice.undo && <Icon of={Undo2} />}
          <span>{notice.text}</span>
          {notice.undo && <button type="button" className="btn bare" onClick={undo}>Undo <kbd className="letter">Z</kbd></button>}
        </div>
      )}
    </div>
  );
}
