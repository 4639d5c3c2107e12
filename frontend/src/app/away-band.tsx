import { Unplug } from "lucide-react";
import { useEffect, useSyncExternalStore, type ReactElement } from "react";
import { answer, api } from "@/api/client";
import { connection } from "@/lib/connection";
import { Icon } from "@/ui/icon";

const AGAIN_MS = 2500;
const ask = (): void => void answer(api.GET("/api/health")).catch(() => undefined);

/** While the server is away: what happened, what is safe, what happens next, what one can do. Typing goes on below it. */
export function AwayBand(): ReactElement {
  const presence = useSyncExternalStore(connection.subscribe, connection.current);
  useEffect(() => {
    if (presence === "here") return;
    const timer = setInterval(ask, AGAIN_MS);
    return () => clearInterval(timer);
  }, [presence]);
  return (
    <div role="status">
      {presence === "away" && (
        <div className="away">
          <p><b className="verdict-fail"><Icon of={Unplug} /> The server went away.</b> What you type is kept in this browser. Orienteer tries again every few seconds; live checks wait until then.</p>
          <span className="cap">In the terminal: <code>orienteer serve</code></span>
          <button type="button" className="btn" onClick={ask}>Try now</button>
        </div>
      )}
    </div>
  );
}
