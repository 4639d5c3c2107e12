import { Plus, X } from "lucide-react";
import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { fileNames, nameProblem } from "../file-tabs";
import type { Files } from "@/api/types";
import { Icon } from "@/ui/icon";

interface Props {
  files: Files;
  own: string;
  open: string;
  more: boolean;
  onOpen: (name: string) => void;
  onAdd: (name: string) => void;
  onRemove: (name: string) => void;
}

/** The files of the submission, a tab each; a single file is only named. */
export function FileTabs({ files, own, open, more, onOpen, onAdd, onRemove }: Props): ReactElement {
  const names = fileNames(files, own);
  const tabs = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = names[(names.indexOf(open) + step + names.length) % names.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onOpen(next);
    tabs.current?.querySelectorAll<HTMLElement>('[role="tab"]')[names.indexOf(next)]?.focus();
  };
  return (
    <span className="file-tabs">
      {names.length === 1 ? <span className="file">{own}</span> : (
        <span className="file-list" role="tablist" aria-label="Files" ref={tabs} onKeyDown={onKey}>
          {names.map((name) => (
            <button key={name} type="button" role="tab" className="file" aria-selected={name === open} aria-controls="code" tabIndex={name === open ? 0 : -1} onClick={() => onOpen(name)}>{name}</button>
          ))}
        </span>
      )}
      {open !== own && <button type="button" className="btn bare ico" aria-label={`Remove ${open}`} title={`Remove ${open}`} onClick={() => onRemove(open)}><Icon of={X} /></button>}
      {more && <NewFile files={files} onAdd={onAdd} />}
    </span>
  );
}

function NewFile({ files, onAdd }: { files: Files; onAdd: (name: string) => void }): ReactElement {
  const [name, setName] = useState<string | null>(null);
  if (name === null) return <button type="button" className="btn bare ico" aria-label="Another file" title="Another file" onClick={() => setName("")}><Icon of={Plus} /></button>;
  const problem = name === "" ? "" : nameProblem(name, files);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setName(null);
    if (event.key !== "Enter" || name === "" || problem) return;
    event.preventDefault();
    onAdd(name);
    setName(null);
  };
  return (
    <span className="new-file">
      <input className="field" autoFocus aria-label="Name of the new file" aria-invalid={problem !== ""} aria-describedby="new-file-says" value={name} placeholder="" onChange={(event) => setName(event.target.value)} onKeyDown={onKey} onBlur={() => name === "" && setName(null)} />
      <span className="cap" id="new-file-says" role="status">{problem || "Enter makes it, Esc doesn’t."}</span>
    </span>
  );
}
