import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { takeAlong } from "../trail";
import { Icon } from "@/ui/icon";

/** The stops that were chosen on the map, and what can be done with them together. */
export function ChosenBar({ chosen, onLeave }: { chosen: ReadonlySet<string>; onLeave: () => void }): ReactElement {
  return (
    <div role="status" className="chosen-bar">
      {chosen.size > 0 && (
        <div>
          <span>{chosen.size} {chosen.size === 1 ? "stop" : "stops"} chosen</span>
          <Link className="btn" to={takeAlong(chosen)}><Icon of={Download} />Take these along</Link>
          <button type="button" className="btn bare" onClick={onLeave}>Leave them</button>
        </div>
      )}
    </div>
  );
}
