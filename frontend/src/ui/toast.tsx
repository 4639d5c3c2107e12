import { Undo2 } from "lucide-react";
import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
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
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return (
    <div role="status">
      {notice && (
        <div className={raised ? "toast raised" : "toast"} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
          {notice.undo && <Icon of={Undo2} />}
          <span>{notice.text}</span>
          {notice.undo && <button type="button" className="btn bare" onClick={() => toasts.undo()}>Undo <kbd className="letter">Z</kbd></button>}
        </div>
      )}
    </div>
  );
}
