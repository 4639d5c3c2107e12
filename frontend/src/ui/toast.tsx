import { Undo2 } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore, type ReactElement } from "react";
import { Icon } from "./icon";
import { toasts } from "@/lib/toasts";

const SHOWN_MS = 6000;

/** The notice, for six seconds and as long as it is pointed at or focused. */
export function Toast({ raised = false }: { raised?: boolean }): ReactElement {
  const notice = useSyncExternalStore(toasts.subscribe, toasts.current);
  const held = useRef(false);
  useEffect(() => {
    if (!notice) return;
    held.current = false;
    const timer = setInterval(() => held.current || toasts.dismiss(), SHOWN_MS);
    return () => clearInterval(timer);
  }, [notice]);
  const hold = (on: boolean) => () => { held.current = on; };
  return (
    <div role="status">
      {notice && (
        <div className={raised ? "toast raised" : "toast"} onPointerEnter={hold(true)} onPointerLeave={hold(false)} onFocus={hold(true)} onBlur={hold(false)}>
          {notice.undo && <Icon of={Undo2} />}
          <span>{notice.text}</span>
          {notice.undo && <button type="button" className="btn bare" onClick={() => toasts.undo()}>Undo <kbd>Z</kbd></button>}
        </div>
      )}
    </div>
  );
}
