import { Check, Ellipsis, ListTree, PencilLine, Route as RouteGlyph, Slash, Star, type LucideIcon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { isMarked, markedOf, type Marking } from "../model";
import { useMarking } from "../use-marking";
import type { RoadmapStop } from "@/api/types";
import { Icon } from "@/ui/icon";

const MARKS: { mark: Marking; word: string; glyph: LucideIcon }[] = [
  { mark: "known", word: "Known", glyph: Check },
  { mark: "skipped", word: "Skip", glyph: Slash },
  { mark: "starred", word: "Star", glyph: Star },
];

/** What can be said of a stop without solving anything: known, skipped, starred; and a note. */
export function MarkMenu({ stop, open, onTurn }: { stop: RoadmapStop; open: boolean; onTurn: () => void }): ReactElement {
  const mark = useMarking();
  const navigate = useNavigate();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="btn bare ico" aria-label={`Mark ${stop.title}`}><Icon of={Ellipsis} /></DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" loop>
          {MARKS.map(({ mark: which, word, glyph }) => {
            const off = isMarked(markedOf(stop), which);
            return (
              <DropdownMenu.Item key={which} onSelect={() => mark(stop, which)}>
                <Icon of={glyph} /><span>{off ? `Not ${which} any more` : word}</span>
              </DropdownMenu.Item>
            );
          })}
          <DropdownMenu.Separator className="parting" />
          <DropdownMenu.Item onSelect={() => void navigate(`/topic/${stop.id}#note`)}><Icon of={PencilLine} /><span>Note</span></DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => void navigate({ pathname: "/trail", search: new URLSearchParams({ stop: stop.id }).toString() })}><Icon of={RouteGlyph} /><span>Show on the trail</span></DropdownMenu.Item>
          {stop.items.length > 0 && <DropdownMenu.Item onSelect={onTurn}><Icon of={ListTree} /><span>{open ? "Fold its items" : "Show its items"}</span></DropdownMenu.Item>}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
