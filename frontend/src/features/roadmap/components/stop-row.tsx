import { Star } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import { share, STATE_WORDS } from "../model";
import { ItemList } from "./item-list";
import { MarkMenu } from "./mark-menu";
import type { RoadmapStop } from "@/api/types";
import { Icon } from "@/ui/icon";
import { Stop } from "@/ui/stop";

/** A line of the description sheet: number, stop, name, mark, word of the state, menu; its items under it when it is open. */
export function StopRow({ stop, open, onTurn }: { stop: RoadmapStop; open: boolean; onTurn: () => void }): ReactElement {
  const word = stop.suggested ? "next" : STATE_WORDS[stop.state];
  return (
    <li className={stop.suggested ? "suggested" : undefined}>
      <div className="stop-row">
        <span className="number">{stop.number !== null && <><span className="vh">Stop </span>{stop.number}</>}</span>
        <Stop state={stop.state} share={share(stop)} next={stop.suggested} />
        <Link to={`/topic/${stop.id}`} className={stop.written ? undefined : "unwritten"}>{stop.title}</Link>
        <span className="starred">{stop.starred && <><Icon of={Star} /><span className="vh">starred</span></>}</span>
        <span className={stop.state === "fading" ? "word fading" : "word"}>
          {stop.suggested ? <b>{word}</b> : <span className={stop.state === "untouched" ? "vh" : undefined}>{word}</span>}
        </span>
        <MarkMenu stop={stop} open={open} onTurn={onTurn} />
      </div>
      {stop.items.length > 0 && <ItemList items={stop.items} folded={!open} />}
    </li>
  );
}
