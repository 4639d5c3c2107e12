import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { keepTyped, roundQuery, type At } from "./api/interviews";
import { changedOf, opening, savedOf, typedIn, typedKey, withTyped, type LocalTyped } from "./model";
import type { Files, Round } from "@/api/types";
import { connection } from "@/lib/connection";
import { remember } from "@/lib/remembered";

const SAVE_AFTER_MS = 700;
const RETRY_AFTER_MS = 3000;

/** Everything that is typed in a round: in this browser at once, on the server within a second. `local` is what this browser remembers. */
export function useTyped(at: At, round: Round, local: LocalTyped | null): { files: Files; type: (name: string, text: string) => void; flush: () => Promise<void> } {
  const key = typedKey(at.round);
  const [files, setFiles] = useState<Files>(() => opening(round, local));
  const latest = useRef<LocalTyped>({ files, changed: local?.changed ?? [] });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const again = useRef<() => void>(() => undefined);
  const { slug, round: id } = at;
  const client = useQueryClient();

  const flush = useCallback(async (closing = false): Promise<void> => {
    clearTimeout(timer.current);
    const sent = changedOf(latest.current);
    if (Object.keys(sent).length === 0) return;
    try {
      const saved = await keepTyped({ slug, round: id }, sent, closing);
      latest.current = savedOf(latest.current, sent, Date.now());
      remember(key, latest.current);
      client.setQueryData(roundQuery({ slug, round: id }).queryKey, (known) => known && withTyped(known, sent, saved));
    } catch {
      timer.current = setTimeout(() => again.current(), RETRY_AFTER_MS);
    }
  }, [slug, id, key, client]);

  const type = useCallback((name: string, text: string): void => {
    latest.current = typedIn(latest.current, name, text, Date.now());
    remember(key, latest.current);
    setFiles(latest.current.files);
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
