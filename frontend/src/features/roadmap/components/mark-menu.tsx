import { Check, Ellipsis, ListTree, PencilLine, Route as RouteGlyph, Slash, Star, type LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { isMarked, markedOf, type Marking } from "../model";
import { useMarking } from "../use-marking";
import type { RoadmapStop } from "@/api/types";
import { Icon } from "@/ui/icon";
import { Menu } from "@/ui/menu";

const MARKS: { mark: Marking; word: string; glyph: LucideIcon }[] = [
  { mark: "known", word: "Known", glyph: Check },
  { mark: "skipped", word: "Skip", glyph: Slash },
  { mark: "starred", word: "Star", glyph: Star },
];

/** What can be said of a stop without solving anything: known, skipped, starred; and a note. */
export function MarkMenu({ stop, open, onTurn }: { stop: RoadmapStop; open: boolean; onTurn: () => void }): ReactElement {
  const mark = useMarking();
  const navigate = useNavigate();
  const marks = MARKS.map(({ mark: which, word, glyph }) => ({ name: isMarked(markedOf(stop), which) ? `Not ${which} any more` : word, glyph, does: () => mark(stop, which) }));
  const ways = [
    { name: "Note", glyph: PencilLine, does: () => void navigate(`/topic/${stop.id}#note`) },
    { name: "Show on the trail", glyph: RouteGlyph, does: () => void navigate({ pathname: "/trail", search: new URLSearchParams({ stop: stop.id }).toString() }) },
  ];
  const items = { name: open ? "Fold its items" : "Show its items", glyph: ListTree, does: onTurn };
  return <Menu className="btn bare ico" label={`Mark ${stop.title}`} face={<Icon of={Ellipsis} />} groups={[marks, stop.items.length > 0 ? [...ways, items] : ways]} />;
}
