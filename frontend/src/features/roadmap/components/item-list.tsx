import type { ReactElement } from "react";
import { STATE_WORDS } from "../model";
import type { Item } from "@/api/types";
import { Stop } from "@/ui/stop";

/** The roadmap's items of one stop, each with its own sign. Folded ones are seen on paper alone, where each has a ring to tick. */
export function ItemList({ items, id, folded = false }: { items: Item[]; id?: string; folded?: boolean }): ReactElement {
  return (
    <ul className={folded ? "items folded" : "items"} id={id}>
      {items.map((item) => (
        <li key={item.id}>
          {!folded && <Stop state={item.state} />}<span className="tick" />
          <span className={item.state === "not_yet_written" ? "unwritten" : undefined}>{item.title}</span>
          {!folded && <span className="word">{STATE_WORDS[item.state]}</span>}
        </li>
      ))}
    </ul>
  );
}
