import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Maximize2 } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from "react";
import { Link } from "react-router";
import { replayQuery, type Asked } from "../api/replay";
import { pictureOf } from "../layout";
import { Player } from "../model";
import { saidOf, spoken } from "../words";
import { CodePane } from "./code-pane";
import { Picture } from "./picture";
import type { Replay } from "@/api/types";
import { Icon } from "@/ui/icon";
import { InlineCode } from "@/ui/inline-code";

interface Props { source: string; before: string[]; title: string; open: string; output: string }

/** A lesson's block between two neat lines, stepped through in place. It is recorded when it comes near. */
export function LessonReplay({ source, before, title, open, output }: Props): ReactElement {
  const figure = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), { rootMargin: "400px" });
    if (figure.current) seen.observe(figure.current);
    return () => seen.disconnect();
  }, []);
  const asked: Asked = useMemo(() => ({ kind: "code", source, before, title }), [source, before, title]);
  const { data, error } = useQuery({ ...replayQuery(asked), enabled: near });
  const plain = source.replace(/\n$/, "");
  return (
    <figure className="run step-block" aria-label={`Replay, ${title}`} ref={figure}>
      {data && data.steps.length > 0
        ? <Steps replay={data} open={open} source={plain} />
        : (
          <>
            <div className="run-head"><span className="cap">Replay{error ? " · the server can’t record it just now" : ""}</span></div>
            <pre tabIndex={0}><code>{plain}</code></pre>
          </>
        )}
      {output && <div className="out"><span className="cap">prints</span><pre tabIndex={0}><samp>{output.replace(/\n+$/, "")}</samp></pre></div>}
    </figure>
  );
}

function Steps({ replay, open, source }: { replay: Replay; open: string; source: string }): ReactElement {
  const player = useMemo(() => new Player(replay), [replay]);
  const [step, setStep] = useState(0);
  const id = useId().replace(/\W/g, "");
  const moment = player.at(step);
  const shift = replay.first_line - 1;
  const said = saidOf(replay, moment, shift);
  const own = (line: number | null): number | null => (line !== null && line > shift ? line - shift : null);
  return (
    <>
      <div className="run-head">
        <span className="cap">Replay · step {step + 1} of {player.length}</span>
        <span className="run-acts">
          <button type="button" className="btn bare ico" aria-label="Step back" aria-disabled={step === 0} onClick={() => setStep(Math.max(0, step - 1))}><Icon of={ChevronLeft} /></button>
          <button type="button" className="btn bare ico" aria-label="Step forward" aria-disabled={step === player.length - 1} onClick={() => setStep(Math.min(player.length - 1, step + 1))}><Icon of={ChevronRight} /></button>
          <Link className="btn bare" to={open}><Icon of={Maximize2} />Open</Link>
        </span>
      </div>
      <p className="step-said" role="status"><b>{said.first}</b> <InlineCode text={said.rest} /></p>
      <div className="two">
        <CodePane source={source} file={replay.file_name} call={0} ran={own(moment.ran)} next={own(moment.next)} wrong={null} />
        <div className="drawn" tabIndex={0} role="region" aria-label="Stack and objects"><Picture picture={pictureOf(replay, moment, true)} id={id} label={spoken(said)} /></div>
      </div>
    </>
  );
}
