import { useState, type ReactElement } from "react";
import { GROWS, growthWords } from "../model";
import type { Acts } from "../use-round";
import type { Files, Round } from "@/api/types";
import { Authored } from "@/ui/authored";

interface Props {
  round: Round;
  files: Files;
  acts: Acts;
  onType: (name: string, text: string) => void;
}

/** How time and space grow is asked, before anything is said of it. */
export function GrowthAsked({ round, files, acts, onType }: Props): ReactElement {
  const [time, setTime] = useState("");
  const [space, setSpace] = useState("");
  const words = files[GROWS] ?? "";
  const choice = (name: string, value: string, choose: (growth: string) => void): ReactElement => (
    <fieldset className="iv-growths">
      <legend className="label">{name} grows like</legend>
      {round.growths.map((growth) => <label key={growth}><input type="radio" name={name} checked={value === growth} onChange={() => choose(growth)} />{growthWords(growth)}</label>)}
    </fieldset>
  );
  return (
    <section aria-label="How it grows" className="iv-asked">
      <h2 className="iv-question">How do time and space grow?</h2>
      <Authored html={round.n_html} className="iv-inline read" />
      {choice("Time", time, setTime)}
      {choice("Space", space, setSpace)}
      <label className="iv-field"><span className="label">Why?</span>
        <textarea className="field" rows={3} value={words} onChange={(event) => onType(GROWS, event.target.value)} />
      </label>
      <p className="iv-acts"><button type="button" className="btn go" aria-disabled={acts.busy} onClick={() => acts.state(time, space, words)}>{time || space ? "Say so" : "Pass on this"}</button></p>
    </section>
  );
}
