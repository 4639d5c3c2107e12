import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { pastQuery } from "../api/past";
import { pastTone, pastWord } from "../past";
import { LineDifference } from "./line-difference";
import type { Files, PastText } from "@/api/types";
import { clockTime, dayAndMonth } from "@/lib/time";
import { Loading } from "@/ui/loading";

interface Props {
  id: string;
  fileName: string;
  files: Files;
  onRestore: (files: Files) => void;
  onClose: () => void;
}

/** What one has written before: each attempt with its verdict, each draft put aside, and how it differs from now. */
export function PastPane({ id, fileName, files, onRestore, onClose }: Props): ReactElement {
  const { data, error } = useQuery(pastQuery(id));
  const [chosen, setChosen] = useState(0);
  const past = data?.texts[chosen];
  return (
    <section id="past" className="past" aria-label="What you wrote before" data-pane tabIndex={-1}>
      <div className="pane-head"><h2 className="label">What you wrote before</h2><button type="button" className="btn bare" onClick={onClose}>Back to the checks</button></div>
      {!data && !error && <Loading what="Fetching what you wrote before." />}
      {error && <p className="say inner">It can’t be had while the server is away.</p>}
      {data?.texts.length === 0 && <p className="say inner">Nothing yet. What you submit stands here with its verdict, and so does a draft when you start over.</p>}
      {data && data.texts.length > 0 && (
        <ol className="past-list">
          {data.texts.map((text, index) => (
            <li key={`${text.at}${index}`}>
              <button type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                <span>{dayAndMonth(text.at)}, {clockTime(text.at)}</span><span className={pastTone(text)}>{pastWord(text)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {past && <Chosen past={past} files={files} fileName={fileName} onRestore={onRestore} />}
    </section>
  );
}

function Chosen({ past, files, fileName, onRestore }: { past: PastText; files: Files; fileName: string; onRestore: (files: Files) => void }): ReactElement {
  const names = [...new Set([fileName, ...Object.keys(past.files), ...Object.keys(files)])].filter((name) => name in past.files || name in files);
  return (
    <div className="inner">
      {names.map((name) => (
        <div key={name}>
          {names.length > 1 && <h3 className="file">{name}</h3>}
          <LineDifference before={past.files[name] ?? ""} after={files[name] ?? ""} names={{ before: "the text of then", after: "your text of now" }} />
        </div>
      ))}
      <p className="acts"><button type="button" className="btn" onClick={() => onRestore(past.files)}>Put it into the editor</button></p>
      <p className="cap">Your text of now is put aside, and stands here too.</p>
    </div>
  );
}
