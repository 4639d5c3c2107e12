import { useCallback, useEffect, useRef, useState } from "react";
import { keepTyped, type At } from "./api/interviews";
import { opening, type LocalTyped } from "./model";
import type { Files, Round } from "@/api/types";
import { connection } from "@/lib/connection";
import { keep, kept } from "@/lib/keep";

const SAVE_AFTER_MS = 700;
const RETRY_AFTER_MS = 3000;

/** Everything that is typed in a round: in this browser at once, on the server within a second. */
export function useTyped(at: At, round: Round): { files: Files; type: (name: string, text: string) => void; flush: () => Promise<void> } {
  const key = `interview.${at.round}`;
  const [files, setFiles] = useState<Files>(() => opening(round, kept<LocalTyped>(key)));
  const latest = useRef({ files, unsaved: kept<LocalTyped>(key)?.unsaved ?? false });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const again = useRef<() => void>(() => undefined);
  const { slug, round: id } = at;

  const flush = useCallback(async (closing = false): Promise<void> => {
    clearTimeout(timer.current);
    const { files: sent, unsaved } = latest.current;
    if (!unsaved) return;
    try {
      await keepTyped({ slug, round: id }, sent, closing);
      if (latest.current.files !== sent) return;
      latest.current = { files: sent, unsaved: false };
      keep(key, latest.current);
    } catch {
      timer.current = setTimeout(() => again.current(), RETRY_AFTER_MS);
    }
  }, [slug, id, key]);

  const type = useCallback((name: string, text: string): void => {
    const next = { ...latest.current.files, [name]: text };
    latest.current = { files: next, unsaved: true };
    keep(key, latest.current);
    setFiles(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
  }, [flush, key]);

  useEffect(() => {
    again.current = () => void flush();
    void flush();
    const close = (): void => void flush(true);
    const back = connection.subscribe((presence) => void (presence !== "away" && flush()));
    window.addEventListener("pagehide", close);
    return () => {
      close();
      back();
      window.removeEventListener("pagehide", close);
    };
  }, [flush]);

  return { files, type, flush };
}
