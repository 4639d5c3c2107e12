import type { ReactElement } from "react";
import { STATE_WORDS } from "../model";
import type { Item } from "@/api/types";
import { Stop } from "@/ui/stop";

/** The roadmap's items of one stop, each with its own sign. */
export function ItemList({ items, id }: { items: Item[]; id?: string }): ReactElement {
  return (
    <ul className="items" id={id}>
      {items.map((item) => (
        <li key={item.id}>
          <Stop state={item.state} />
          <span className={item.state === "not_yet_written" ? "unwritten" : undefined}>{item.title}</span>
          <span className="word">{STATE_WORDS[item.state]}</span>
        </li>
      ))}
    </ul>
  );
}
