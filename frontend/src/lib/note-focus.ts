import { useEffect, useRef, type RefObject } from "react";

/** A note's focus: in its field while it is written, and then on the button that opens it again, so that nobody is sent to the page's top. */
export function useNoteFocus(writing: boolean): { field: RefObject<HTMLTextAreaElement | null>; button: RefObject<HTMLButtonElement | null> } {
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(false);
  useEffect(() => {
    if (writing) field.current?.focus({ preventScroll: true });
    else if (before.current) button.current?.focus({ preventScroll: true });
    before.current = writing;
  }, [writing]);
  return { field, button };
}
