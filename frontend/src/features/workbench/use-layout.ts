import { useEffect, useRef, type RefObject } from "react";
import { formatCode } from "./api/findings";
import type { EditorHandle } from "@/editor/editor";
import { toasts } from "@/lib/toasts";

/** Lays the open file out anew when asked, by the button or Alt Shift F. What was typed meanwhile is left alone. */
export function useLayout(id: string, text: string, editor: RefObject<EditorHandle | null>, wanted: boolean): { layOut: () => void } {
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  const layOut = (): void => {
    const asked = latest.current;
    formatCode(id, asked).then(({ text: formatted, problem }) => {
      if (problem) toasts.show({ text: problem });
      else if (latest.current === asked) editor.current?.become(formatted);
    }, () => toasts.show({ text: "It can’t be laid out while the server is away." }));
  };
  const act = useRef(layOut);
  useEffect(() => {
    act.current = layOut;
  });
  useEffect(() => {
    if (!wanted) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || !event.shiftKey || event.code !== "KeyF") return;
      event.preventDefault();
      act.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [wanted]);
  return { layOut };
}
