import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { memo, useMemo, type CSSProperties, type ReactElement } from "react";
import { density } from "../history";
import { Icon } from "@/ui/icon";

/** Over so many steps a density strip takes the place of the ticks. */
const TICKS = 400;
const PARTS = 240;

interface Props {
  step: number;
  length: number;
  changes: readonly number[];
  differs: number | null;
  said: string;
  playing: boolean;
  chosen: string;
  onStep: (step: number) => void;
  onPlay: () => void;
}

/** The steps: buttons, slider, ticks where the chosen value changes. */
export function Drive({ step, length, changes, differs, said, playing, chosen, onStep, onPlay }: Props): ReactElement {
  const last = Math.max(0, length - 1);
  const share = (at: number): string => `${(last ? at / last : 0) * 100}%`;
  return (
    <footer className="drive" aria-label="Steps" data-pane tabIndex={-1}>
      <div className="bt">
        <button type="button" className="btn ico" aria-label="First step" onClick={() => onStep(0)}><Icon of={ChevronFirst} /></button>
        <button type="button" className="btn ico" aria-label="Step back" onClick={() => onStep(step - 1)}><Icon of={ChevronLeft} /></button>
        <button type="button" className="btn ico" aria-label="Step forward" onClick={() => onStep(step + 1)}><Icon of={ChevronRight} /></button>
        <button type="button" className="btn ico" aria-label={playing ? "Pause" : "Play"} onClick={onPlay}><Icon of={playing ? Pause : Play} /></button>
        <button type="button" className="btn ico phone" aria-label="Last step" onClick={() => onStep(last)}><Icon of={ChevronLast} /></button>
      </div>
      <div className="sl" style={{ "--at": share(step) } as CSSProperties}>
        <input type="range" min={1} max={last + 1} value={step + 1} aria-label="Step" aria-valuetext={`Step ${step + 1} of ${last + 1}: ${said}`}
          onChange={(event) => onStep(Number(event.target.value) - 1)} />
        <Ticks length={length} changes={changes} differs={differs} />
      </div>
      <p className="pos"><b>{(step + 1).toLocaleString("en")}</b> of {length.toLocaleString("en")}</p>
      <p className="cap wide"><kbd>←</kbd> <kbd>→</kbd> step {chosen && <span className="then"><kbd>Shift →</kbd> next change of <code>{chosen}</code></span>}</p>
    </footer>
  );
}

const Ticks = memo(function Ticks({ length, changes, differs }: { length: number; changes: readonly number[]; differs: number | null }): ReactElement {
  const marked = useMemo(() => new Set(changes), [changes]);
  const heights = useMemo(() => (length > TICKS ? density(changes, length, PARTS) : []), [changes, length]);
  const place = (at: number): number => (length > 1 ? (at / (length - 1)) * 1000 : 0);
  return (
    <svg className="tk" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      {length > TICKS
        ? heights.map((height, at) => height > 0 && <rect key={at} x={(at / PARTS) * 1000} y="0" width={1000 / PARTS} height={2 + height * 6} className="dense" />)
        : [...Array(length).keys()].map((at) => <path key={at} d={`M${place(at)} 0V${marked.has(at) ? 8 : 5}`} className={marked.has(at) ? "m" : ""} />)}
      {differs !== null && <path d={`M${place(differs)} 0V8`} className="differs" />}
    </svg>
  );
});
