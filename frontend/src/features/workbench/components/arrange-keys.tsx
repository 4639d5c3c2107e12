import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Undo2, X } from "lucide-react";
import type { ReactElement } from "react";
import type { PlacedLine } from "../arrangement";
import { Icon } from "@/ui/icon";

interface Props {
  at: number;
  count: number;
  line: PlacedLine;
  onShift: (from: number, to: number, deeper?: number) => void;
  onRemove: (at: number) => void;
  onUndo: (() => void) | null;
}

/** The same moves as by dragging, for whoever doesn't drag. */
export function ArrangeKeys({ at, count, line, onShift, onRemove, onUndo }: Props): ReactElement {
  const key = (name: string, icon: typeof X, act: () => void, can = true): ReactElement => (
    <button type="button" className="btn ico" aria-label={name} title={name} aria-disabled={!can} onClick={() => can && act()}><Icon of={icon} /></button>
  );
  return (
    <div className="arrange-keys" role="toolbar" aria-label={`Line ${at + 1}`}>
      <span className="cap">Line {at + 1}</span>
      {key("Up", ArrowUp, () => onShift(at, at - 1), at > 0)}
      {key("Down", ArrowDown, () => onShift(at, at + 1), at < count - 1)}
      {key("Less indented", ArrowLeft, () => onShift(at, at, -1), line.indent > 0)}
      {key("More indented", ArrowRight, () => onShift(at, at, 1))}
      {key("Take out", X, () => onRemove(at))}
      {onUndo && key("Undo", Undo2, onUndo)}
    </div>
  );
}
