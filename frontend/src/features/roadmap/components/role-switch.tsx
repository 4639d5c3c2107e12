import { Check, ChevronDown, Route } from "lucide-react";
import type { ReactElement } from "react";
import type { Role } from "@/api/types";
import { Icon } from "@/ui/icon";
import { Menu } from "@/ui/menu";

/** The course that is walked: another role has other stops and another order. */
export function RoleSwitch({ roles, role, onChoose }: { roles: Role[]; role: string; onChoose: (role: string) => void }): ReactElement {
  const title = roles.find((one) => one.id === role)?.title ?? "Everything";
  const entries = roles.map(({ id, title: name }) => ({ name, glyph: id === role ? Check : undefined, chosen: id === role, does: () => onChoose(id) }));
  return <Menu className="btn" label={`Course: ${title}`} face={<><Icon of={Route} /><span className="role">{title}</span><Icon of={ChevronDown} /></>} groups={[entries]} />;
}
