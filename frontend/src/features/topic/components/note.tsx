import { useEffect, useRef, useState, type ReactElement, type SyntheticEvent } from "react";
import { useLocation } from "react-router";
import { useKeepNote } from "../api/keep-note";
import type { Topic } from "@/api/types";
import { dayAndMonth } from "@/lib/time";
import { InlineCode } from "@/ui/inline-code";

/** The learner's own note in the margin, in brown. */
export function Note({ topic }: { topic: Topic }): ReactElement {
  const asked = useLocation().hash === "#note";
  const [writing, setWriting] = useState(asked);
  const written = topic.notes[0];
  const [text, setText] = useState(written?.text ?? "");
  const { mutate, isPending, isError } = useKeepNote(topic.id);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (writing) field.current?.focus();
  }, [writing]);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    mutate(text, { onSuccess: () => setWriting(false) });
  };
  const leave = (): void => {
    setText(written?.text ?? "");
    setWriting(false);
  };
  if (writing) {
    return (
      <form className="note-form" onSubmit={save}>
        <label className="label" htmlFor="note">Your note</label>
        <textarea id="note" ref={field} className="field" value={text} onChange={(event) => setText(event.target.value)} />
        {isError && <p className="verdict-fail cap">It wasn’t kept yet. It stays here; try again.</p>}
        <p className="acts">
          <button type="submit" className="btn" aria-disabled={isPending}>Keep</button>
          <button type="button" className="btn bare" onClick={leave}>Leave it</button>
        </p>
      </form>
    );
  }
  return (
    <div className="note yours">
      {written && <p><b>Your note,</b> {dayAndMonth(written.at)}. <InlineCode text={written.text} /></p>}
      <button type="button" className="btn bare" onClick={() => setWriting(true)}>{written ? "Change it" : "Write a note"}</button>
    </div>
  );
}
