import { X } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from "react";
import { firstPath, nextChange, pastOf, pathText, samePath, type Path } from "../history";
import { pictureOf } from "../layout";
import { Player, UNWOUND } from "../model";
import { saidOf, spoken, textOf } from "../words";
import { CodePane } from "./code-pane";
import { Drive } from "./drive";
import { Names } from "./names";
import { Output } from "./output";
import { Past } from "./past";
import { Picture } from "./picture";
import type { Replay } from "@/api/types";
import { isTyping } from "@/lib/keys";
import { useThrottled } from "@/lib/use-throttled";
import { Icon } from "@/ui/icon";
import { InlineCode } from "@/ui/inline-code";

/** At 1×: a step, and time for a value to travel to its box. */
const STEP_MS = 800;

/** A recorded run: code, picture, table and the drive. `key` it by the replay. */
export function Stage({ replay }: { replay: Replay }): ReactElement {
  const player = useMemo(() => new Player(replay), [replay]);
  const [step, setStep] = useState(() => startOf(replay));
  const [playing, setPlaying] = useState(false);
  const [chosen, setChosen] = useState<Path | null>(() => firstPath(player, replay.divergence));
  const past = useMemo(() => (chosen ? pastOf(chosen, player) : []), [chosen, player]);
  const id = useId().replace(/\W/g, "");
  const last = player.length - 1;
  const moment = player.at(step);
  const top = moment.stack.at(-1);
  const said = saidOf(replay, moment);
  const picture = pictureOf(replay, moment);
  const file = top ? (replay.codes[top.code]?.file ?? replay.file_name) : replay.file_name;
  const go = (wanted: number, byPlay = false): void => {
    if (!byPlay) setPlaying(false);
    setStep(Math.max(0, Math.min(last, wanted)));
  };

  const acts = useRef({ go, past, step, last, playing });
  useEffect(() => {
    acts.current = { go, past, step, last, playing };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { go: to, past: changes, step: at, last: end } = acts.current;
      const range = event.target instanceof HTMLInputElement && event.target.type === "range";
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (isTyping(event.target) && !range)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const step_ = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step_) to(event.shiftKey ? nextChange(changes, at, step_, end + 1) : at + step_);
      else if (event.key === "Home") to(0);
      else if (event.key === "End") to(end);
      else if (event.key === " " && !(event.target instanceof HTMLElement && event.target.closest("button, a, summary"))) setPlaying((before) => !before);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const { go: to, step: at, last: end } = acts.current;
      if (at >= end) setPlaying(false);
      else to(at + 1, true);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);

  const divergence = replay.divergence;
  const isChosen = chosen !== null && divergence !== null && samePath(chosen, { frame: divergence.frame, name: divergence.name, keys: [] });
  return (
    <>
      <main id="main" className="rp" tabIndex={-1}>
        <section className="code-side" aria-label="Code" data-pane tabIndex={-1}>
          {Object.keys(replay.files).length > 1 && <p className="cap file-name">{file}</p>}
          <CodePane source={replay.files[file] ?? ""} file={file} call={file === replay.file_name ? replay.call_line : 0} ran={moment.ran} next={moment.next ?? (moment.error ? top?.line ?? null : null)}
            wrong={moment.error || (moment.event === UNWOUND && moment.ran === null) ? top?.line ?? null : null} />
          <Output replay={replay} step={step} />
        </section>
        <section className="pic" aria-label="Picture" data-pane tabIndex={0}>
          <p className="tell"><b>{said.first}</b> <InlineCode text={said.rest} /></p>
          <Differs replay={replay} step={step} onStep={go} />
          {step === last && replay.stopped && <p className="say-stopped">{replay.stopped}</p>}
          <div className="drawn" tabIndex={0} role="region" aria-label="Stack and objects">
            <Picture picture={picture} id={id} travels={playing} label={`Stack and objects after step ${step + 1}. The table beside it says the same.`} />
          </div>
          {picture.left > 0 && <p className="cap">{picture.left} more objects are in the table.</p>}
        </section>
        <section className="tab" aria-label="The same as a table" data-pane tabIndex={0}>
          <Names replay={replay} moment={moment} chosen={chosen} onChoose={setChosen} />
          {chosen && (
            <Past path={chosen} past={past} step={step} onStep={go} differs={isChosen && divergence.expected ? { step: divergence.step, expected: divergence.expected } : null} />
          )}
          {moment.stack.length > 0 && (moment.event === 2 || moment.event === 4) && <p className="cap">It gives <code>{textOf(moment.value, moment.things)}</code>.</p>}
        </section>
      </main>
      <Drive step={step} length={player.length} changes={useMemo(() => past.map((row) => row.step), [past])} differs={divergence?.step ?? null} said={spoken(said)}
        playing={playing} chosen={chosen ? pathText(chosen) : ""} onStep={go} onPlay={() => setPlaying(!playing)} />
      <Heard text={`Step ${step + 1}. ${spoken(said)}`} />
    </>
  );
}

/** A replay of a wrong run opens where it first differs, any other at its first step. */
export function startOf(replay: Pick<Replay, "divergence">): number {
  return replay.divergence?.step ?? 0;
}

function Heard({ text }: { text: string }): ReactElement {
  return <p className="vh" role="status">{useThrottled(text, 700)}</p>;
}

function Differs({ replay, step, onStep }: { replay: Replay; step: number; onStep: (step: number) => void }): ReactElement | null {
  const { divergence } = replay;
  if (!divergence) return null;
  if (step === divergence.step) return <p className="differs-here"><span className="verdict-fail"><Icon of={X} verdict /> Here it first differs.</span> {divergence.sentence}</p>;
  return <p className="differs-here"><button type="button" className="link" onClick={() => onStep(divergence.step)}>Step {divergence.step + 1}: where it first differs</button></p>;
}
