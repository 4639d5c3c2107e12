import { useEffect, useMemo, useRef, useState } from "react";
import { completeCode, showDocumentation, showSignature } from "./api/language";
import type { Files } from "@/api/types";
import type { Asked, Language } from "@/editor/extensions/language";

/** The language service for one file of an exercise, and why it can't be had on this machine ("" where it can). */
export function useLanguage(id: string, file: string, files: Files, wanted: boolean): { language: Language; missing: string } {
  const [missing, setMissing] = useState("");
  const latest = useRef({ files, silent: !wanted });
  useEffect(() => {
    latest.current = { files, silent: !wanted || missing !== "" };
  });
  const language = useMemo<Language>(() => {
    const at = ({ text, line, column }: Asked) => ({ files: { ...latest.current.files, [file]: text }, file, line, column });
    /** A question that can't be answered now is no failure of anything: the code is written without an answer. */
    async function told<T extends { missing: string }>(ask: () => Promise<T>): Promise<T | null> {
      if (latest.current.silent) return null;
      try {
        const found = await ask();
        if (found.missing) setMissing(found.missing);
        return found.missing ? null : found;
      } catch {
        return null;
      }
    }
    return {
      complete: async (asked, signal) => (await told(() => completeCode(id, at(asked), signal)))?.completions ?? [],
      signature: async (asked, signal) => named(await told(() => showSignature(id, at(asked), signal))),
      documentation: async (asked, signal) => named(await told(() => showDocumentation(id, at(asked), signal))),
    };
  }, [id, file]);
  // the first question has the service loaded, before anybody waits for it
  useEffect(() => {
    const controller = new AbortController();
    void language.documentation({ text: latest.current.files[file] ?? "", line: 1, column: 0 }, controller.signal);
    return () => controller.abort();
  }, [language, file]);
  return { language, missing };
}

function named<T extends { name: string }>(found: T | null): T | null {
  return found?.name ? found : null;
}
