import { Check, ChevronDown, Route } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactElement } from "react";
import type { Role } from "@/api/types";
import { Icon } from "@/ui/icon";

/** The course that is walked: another role has other stops and another order. */
export function RoleSwitch({ roles, role, onChoose }: { roles: Role[]; role: string; onChoose: (role: string) => void }): ReactElement {
  const title = roles.find((one) => one.id === role)?.title ?? "Everything";
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="btn" aria-label={`Course: ${title}`}>
        <Icon of={Route} /><span className="role">{title}</span><Icon of={ChevronDown} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" loop>
          <DropdownMenu.RadioGroup value={role} onValueChange={onChoose}>
            {roles.map((one) => (
              <DropdownMenu.RadioItem key={one.id} value={one.id}>
                {one.id === role ? <Icon of={Check} /> : <span />}<span>{one.title}</span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
