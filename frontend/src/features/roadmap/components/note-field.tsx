import { PencilLine } from "lucide-react";
import { useState, type ReactElement, type ReactNode, type SyntheticEvent } from "react";
import { useKeepNote } from "../api/keep-note";
import type { RoadmapStop } from "@/api/types";
import { useNoteFocus } from "@/lib/note-focus";
import { Icon } from "@/ui/icon";
import { InlineCode } from "@/ui/inline-code";

/** The learner's private note on a stop, and what stands beside the button that writes it. */
export function NoteField({ stop, asked, onLeft, children }: { stop: RoadmapStop; asked: boolean; onLeft: () => void; children?: ReactNode }): ReactElement {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState(stop.note);
  const { mutate, isPending, isError } = useKeepNote(stop.id);
  const [said, setSaid] = useState("");
  const writing = opened || asked;
  const { field, button } = useNoteFocus(writing);
  const close = (): void => {
    setOpened(false);
    onLeft();
  };
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSaid("");
    mutate(text, {
      onSuccess: () => {
        close();
        setSaid(text.trim() ? "Your note is kept." : "The note is gone.");
      },
    });
  };
  return (
    <>
      <p className="vh" role="status">{said}</p>
      {writing
        ? (
          <form className="kept-note" onSubmit={save}>
            <label className="label" htmlFor="map-note">Your note</label>
            <textarea id="map-note" ref={field} className="field" value={text} onChange={(event) => setText(event.target.value)} />
            {isError && <p className="verdict-fail cap" role="alert">It wasn’t kept yet. It stays here; try again.</p>}
            <p className="acts">
              <button type="submit" className="btn" aria-disabled={isPending}>Keep</button>
              <button type="button" className="btn bare" onClick={() => { setText(stop.note); close(); }}>Leave it</button>
            </p>
          </form>
        )
        : (
          <div className="kept-note">
            {stop.note && <p><b>Your note.</b> <InlineCode text={stop.note} /></p>}
            <div className="marks">
              <button type="button" ref={button} className="btn bare" aria-keyshortcuts="N" onClick={() => { setText(stop.note); setOpened(true); }}><Icon of={PencilLine} />{stop.note ? "Change the note" : "Write a note"}<kbd className="letter" aria-hidden="true">N</kbd></button>
              {children}
            </div>
          </div>
        )}
    </>
  );
}
