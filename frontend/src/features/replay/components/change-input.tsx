import { useState, type SyntheticEvent, type ReactElement } from "react";

interface Props { label: string; text: string; note: string; onReplay: (text: string) => void; onClose: () => void }

/** The call, the standard input or the code, to be written anew and replayed. */
export function ChangeInput({ label, text, note, onReplay, onClose }: Props): ReactElement {
  const [written, setWritten] = useState(text);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    onReplay(written);
  };
  return (
    <form className="change" onSubmit={send}>
      <label htmlFor="replay-input">{label}</label>
      <textarea id="replay-input" className="field" spellCheck={false} autoFocus value={written} rows={Math.min(14, Math.max(2, written.split("\n").length + 1))}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onReplay(written);
          if (event.key === "Escape") onClose();
        }} />
      <p className="cap">{note}</p>
      <p className="acts"><button type="submit" className="btn go">Replay this</button><button type="button" className="btn bare" onClick={onClose}>Leave it</button></p>
    </form>
  );
}
