import { Check, Ellipsis, ListTree, PencilLine, Slash, Star, type LucideIcon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { useMark } from "../api/set-mark";
import { markSaid, nextMark, presentMark } from "../model";
import type { Mark, RoadmapStop } from "@/api/types";
import { toasts } from "@/lib/toasts";
import { Icon } from "@/ui/icon";

const MARKS: { mark: Exclude<Mark, "none">; word: string; glyph: LucideIcon }[] = [
  { mark: "known", word: "Known", glyph: Check },
  { mark: "skipped", word: "Skip", glyph: Slash },
  { mark: "starred", word: "Star", glyph: Star },
];

/** What can be said of a stop without solving anything: known, skipped, starred; and a note. */
export function MarkMenu({ stop, open, onTurn }: { stop: RoadmapStop; open: boolean; onTurn: () => void }): ReactElement {
  const { mutate } = useMark();
  const navigate = useNavigate();
  const set = (mark: Mark): void => {
    const before = presentMark(stop);
    mutate({ topic: stop.id, mark }, {
      onSuccess: () => toasts.show({ text: markSaid(stop.title, mark), undo: () => mutate({ topic: stop.id, mark: before }) }),
    });
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="btn bare ico" aria-label={`Mark ${stop.title}`}><Icon of={Ellipsis} /></DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" loop>
          {MARKS.map(({ mark, word, glyph }) => {
            const off = nextMark(stop, mark) === "none";
            return (
              <DropdownMenu.Item key={mark} onSelect={() => set(nextMark(stop, mark))}>
                <Icon of={glyph} /><span>{off ? `Not ${mark} any more` : word}</span>
              </DropdownMenu.Item>
            );
          })}
          <DropdownMenu.Separator className="parting" />
          <DropdownMenu.Item onSelect={() => void navigate(`/topic/${stop.id}#note`)}><Icon of={PencilLine} /><span>Note</span></DropdownMenu.Item>
          {stop.items.length > 0 && <DropdownMenu.Item onSelect={onTurn}><Icon of={ListTree} /><span>{open ? "Fold its items" : "Show its items"}</span></DropdownMenu.Item>}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
