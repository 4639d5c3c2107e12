import { DropdownMenu } from "radix-ui";
import { Fragment, useEffect, useRef, type ReactElement } from "react";
import { Icon } from "./icon";
import type { MenuEntry, MenuProps, Press } from "./menu";

const PRESSES: Record<Press, () => Event> = {
  key: () => new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
  pointer: () => new PointerEvent("pointerdown", { button: 0, bubbles: true, cancelable: true }),
};

/** A menu that was pressed once: the press that brought it is repeated on its own button. */
export function OpenedMenu({ label, className, face, groups, pressed }: MenuProps & { pressed: Press }): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<Press | null>(pressed);
  useEffect(() => {
    if (first.current) button.current?.dispatchEvent(PRESSES[first.current]());
    first.current = null;
  }, []);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger ref={button} className={className} aria-label={label}>{face}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" loop>
          {groups.map((entries, at) => (
            <Fragment key={at}>
              {at > 0 && <DropdownMenu.Separator className="parting" />}
              {entries.some((entry) => entry.chosen !== undefined) ? <Choice entries={entries} /> : entries.map((entry) => <DropdownMenu.Item key={entry.name} onSelect={entry.does}><Line entry={entry} /></DropdownMenu.Item>)}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Choice({ entries }: { entries: MenuEntry[] }): ReactElement {
  return (
    <DropdownMenu.RadioGroup value={entries.find((entry) => entry.chosen)?.name ?? ""}>
      {entries.map((entry) => <DropdownMenu.RadioItem key={entry.name} value={entry.name} onSelect={entry.does}><Line entry={entry} /></DropdownMenu.RadioItem>)}
    </DropdownMenu.RadioGroup>
  );
}

function Line({ entry: { glyph, name, aside } }: { entry: MenuEntry }): ReactElement {
  return <>{glyph ? <Icon of={glyph} /> : <span />}<span>{name}</span>{aside}</>;
}
