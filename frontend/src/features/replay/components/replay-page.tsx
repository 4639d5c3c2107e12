import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Pencil } from "lucide-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { Link } from "react-router";
import { replayQuery, type Asked } from "../api/replay";
import { ChangeInput } from "./change-input";
import { Stage } from "./stage";
import { Refusal } from "@/api/client";
import type { Replay } from "@/api/types";
import { Code } from "@/editor/code";
import { useArrived } from "@/lib/use-arrived";
import { Icon } from "@/ui/icon";
import { Loading } from "@/ui/loading";
import { Told } from "@/ui/told";

interface Props {
  asked: Asked;
  back: { to: string; name: string };
  onAsk: (asked: Asked) => void;
  onFailure: (failure: Error) => ReactNode;
}

/** A run, step by step, and its input to change. */
export function ReplayPage({ asked, back, onAsk, onFailure }: Props): ReactElement {
  const { data: answer, error, isFetching } = useQuery(replayQuery(asked));
  const [last, setLast] = useState<Replay | null>(null);
  if (answer && answer !== last) setLast(answer);
  const arrived = useArrived(last !== null);
  const data = arrived ? answer ?? last : null;
  const [changing, setChanging] = useState(false);
  const refused = error instanceof Refusal && error.status < 500 && error.status !== 404 ? error.told : null;
  if (error && !refused) return <>{onFailure(error)}</>;
  const input = data && inputOf(asked, data);
  return (
    <div className="replay">
      <div className="replay-bar">
        <Link to={back.to}><Icon of={ArrowLeft} /><span>{back.name}</span></Link>
        <span className="sep" aria-hidden="true">/</span>
        <h1>Replay</h1>
        {data?.call && <span className="call"><Code source={data.call.split("\n")[0] ?? ""} />{data.call.includes("\n") && " …"}</span>}
        {data && <span className="cap ending">{endingOf(data)}</span>}
        {input && <span className="end"><button type="button" className="btn bare" aria-expanded={changing} onClick={() => setChanging(!changing)}><Icon of={Pencil} />{input.button}</button></span>}
      </div>
      {changing && input && (
        <ChangeInput label={input.label} note={input.note} text={input.text} onClose={() => setChanging(false)} onReplay={(text) => {
          onAsk(input.with(text));
          setChanging(false);
        }} />
      )}
      {refused && <div className="refused"><Told parts={refused} /></div>}
      {data && !refused && data.steps.length > 0 && <Stage key={keyOf(data)} replay={data} />}
      {data && !refused && data.steps.length === 0 && <main id="main" className="alone" tabIndex={-1}><p className="title">There is nothing to replay</p><p className="read">{data.stopped}</p></main>}
      {refused && <main id="main" tabIndex={-1} />}
      {!data && !error && <main id="main" tabIndex={-1}><Loading what="Recording the run." /></main>}
      {isFetching && data && <p className="vh" role="status">Recording the run.</p>}
    </div>
  );
}

const keys = new WeakMap<Replay, number>();
let count = 0;

/** Each answer is another stage. */
function keyOf(replay: Replay): number {
  const known = keys.get(replay) ?? (count += 1);
  keys.set(replay, known);
  return known;
}

function endingOf(replay: Replay): string {
  if (replay.program) return replay.is_right === false ? "fails" : "";
  return replay.is_right === false && replay.expected ? `${replay.ending}, expected ${replay.expected}` : replay.ending;
}

interface Input { button: string; label: string; note: string; text: string; with: (text: string) => Asked }

function inputOf(asked: Asked, replay: Replay): Input {
  if (asked.kind === "code") {
    return { button: "Change the code", label: "Code", note: "It runs after the blocks that it goes on from.", text: asked.source, with: (source) => ({ ...asked, source }) };
  }
  if (replay.program) {
    return { button: "Change the input", label: "What is typed in", note: "Line by line, as at the keyboard.", text: replay.standard_input, with: (standardInput) => ({ kind: "exercise", id: asked.id, files: asked.files, standardInput }) };
  }
  return { button: "Change the input", label: "What is run", note: "A call, or several lines of Python beside your program.", text: replay.call, with: (call) => ({ kind: "exercise", id: asked.id, files: asked.files, call }) };
}
