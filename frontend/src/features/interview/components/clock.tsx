import { Pause, Play, Plus } from "lucide-react";
import type { ReactElement } from "react";
import { clockFace, spokenTime } from "../model";
import type { ClockChange, Round } from "@/api/types";
import { Icon } from "@/ui/icon";

const MORE_MINUTES = 5;

interface Props {
  round: Round;
  spent: number;
  onChange: (change: ClockChange, more?: { minutes?: number }) => void;
}

/** How much time is left, and what can be done about it. It is silent but for two sentences. */
export function Clock({ round, spent, onChange }: Props): ReactElement {
  if (!round.clocked) return <span className="iv-clock"><span className="cap">No clock</span><button type="button" className="btn bare" onClick={() => onChange("on")}>Switch on</button></span>;
  const face = clockFace(round.minutes, spent);
  return (
    <span className="iv-clock">
      <span role="timer" className={face.over ? "iv-time over" : "iv-time"}><b>{face.time}</b> {round.paused ? "left, paused" : face.word}</span>
      <span className="vh" role="status">{spokenTime(round.minutes, spent)}</span>
      <button type="button" className="btn bare" onClick={() => onChange(round.paused ? "resumed" : "paused")}><Icon of={round.paused ? Play : Pause} />{round.paused ? "Go on" : "Pause"}</button>
      <button type="button" className="btn bare" onClick={() => onChange("extended", { minutes: MORE_MINUTES })}><Icon of={Plus} />{MORE_MINUTES} min</button>
      <button type="button" className="btn bare" onClick={() => onChange("off")}>Switch off</button>
    </span>
  );
}
