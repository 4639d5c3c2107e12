import type { LucideIcon } from "lucide-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { late } from "./late";

/** A line of a menu: its sign, its name, what stands at its end. Where some of a group are `chosen` or not, one of them is. */
export interface MenuEntry { name: string; glyph?: LucideIcon | undefined; aside?: ReactNode; chosen?: boolean; does: () => void }

/** How a button was pressed: by a key or a screen reader, which want the first line next, or by a pointer. */
export type Press = "key" | "pointer";

export interface MenuProps {
  label: string;
  className: string;
  /** What stands on the button. */
  face: ReactNode;
  /** The menu's lines, in groups that are parted by a rule. */
  groups: MenuEntry[][];
}

/** What opens and steers a menu, which no page begins with. */
export const LateMenu = late<MenuProps & { pressed: Press }>(() => import("./opened-menu").then((module) => module.OpenedMenu), <></>);

/** A button with a menu. Until it is first pressed it is a button and nothing else: an outline has a hundred of them. */
export function Menu(props: MenuProps): ReactElement {
  const [pressed, setPressed] = useState<Press | null>(null);
  if (pressed) return <LateMenu {...props} pressed={pressed} />;
  const open = (press: Press): void => {
    LateMenu.fetched().then(() => setPressed(press), () => undefined); // without a server the band says so, and it is tried with the next press
  };
  return (
    <button type="button" className={props.className} aria-label={props.label} aria-haspopup="menu" aria-expanded={false}
      onClick={(event) => open(event.detail === 0 ? "key" : "pointer")}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        open("key");
      }}>
      {props.face}
    </button>
  );
}
