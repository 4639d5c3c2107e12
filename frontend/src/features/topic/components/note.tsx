import { useId, useState, type ReactElement, type SyntheticEvent } from "react";
import { useLocation } from "react-router";
import { useKeepNote } from "../api/keep-note";
import type { Topic } from "@/api/types";
import { useNoteFocus } from "@/lib/note-focus";
import { dayAndMonth } from "@/lib/time";
import { InlineCode } from "@/ui/inline-code";

/** The learner's own note in the margin, in brown. */
export function Note({ topic }: { topic: Topic }): ReactElement {
  const asked = useLocation().hash === "#note";
  const [writing, setWriting] = useState(asked);
  const written = topic.notes[0];
  const [text, setText] = useState(written?.text ?? "");
  const { mutate, isPending, isError } = useKeepNote(topic.id);
  const [said, setSaid] = useState("");
  const { field, button } = useNoteFocus(writing);
  const name = useId();
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSaid("");
    mutate(text, {
      onSuccess: () => {
        setWriting(false);
        setSaid(text.trim() ? "Your note is kept." : "The note is gone.");
      },
    });
  };
  const leave = (): void => {
    setText(written?.text ?? "");
    setWriting(false);
  };
  return (
    <>
      <p className="vh" role="status">{said}</p>
      {writing
        ? (
          <form className="note-form" onSubmit={save}>
            <label className="label" htmlFor={name}>Your note</label>
            <textarea id={name} ref={field} className="field" value={text} onChange={(event) => setText(event.target.value)} />
            {isError && <p className="verdict-fail cap" role="alert">It wasn’t kept yet. It stays here; try again.</p>}
            <p className="acts">
              <button type="submit" className="btn" aria-disabled={isPending}>Keep</button>
              <button type="button" className="btn bare" onClick={leave}>Leave it</button>
            </p>
          </form>
        )
        : (
          <div className="note yours">
            {written && <p><b>Your note,</b> {dayAndMonth(written.at)}. <InlineCode text={written.text} /></p>}
            <button type="button" ref={button} className="btn bare" onClick={() => setWriting(true)}>{written ? "Change it" : "Write a note"}</button>
          </div>
        )}
    </>
  );
}
