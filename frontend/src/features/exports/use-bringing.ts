import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { importProgress, previewImport } from "./api/own-file";
import { brought, MOST_BYTES, type Import } from "./own-file";
import { Refusal } from "@/api/client";

/** A file on its way in: looked at, waiting to be confirmed, added, or refused. */
export interface Bringing { file: File | null; busy: boolean; preview: Import | null; said: string; failed: boolean }

const NOTHING: Bringing = { file: null, busy: false, preview: null, said: "", failed: false };

/** Chooses a file, shows what it would add, and adds it when told to. */
export function useBringing(): { bringing: Bringing; choose: (file: File) => Promise<void>; add: () => Promise<void>; leave: () => void } {
  const client = useQueryClient();
  const [bringing, setBringing] = useState<Bringing>(NOTHING);
  const attempted = async (file: File, what: () => Promise<Partial<Bringing>>): Promise<void> => {
    setBringing({ ...NOTHING, file, busy: true });
    try {
      setBringing({ ...NOTHING, ...(await what()) });
    } catch (failure) {
      const why = failure instanceof Refusal ? [failure.told.what, failure.told.remedy].filter(Boolean).join(" ") : "The server can’t be reached.";
      setBringing({ ...NOTHING, said: `${why} Nothing was changed.`, failed: true });
    }
  };
  const choose = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) {
      const said = `${file.name} is larger than the page can take. In the terminal: orienteer import progress FILE`;
      setBringing({ ...NOTHING, said, failed: true });
      return;
    }
    await attempted(file, async () => ({ file, preview: await previewImport(file) }));
  };
  const add = async (): Promise<void> => {
    const { file } = bringing;
    if (!file) return;
    await attempted(file, async () => ({ said: brought(await importProgress(file)) }));
    await client.invalidateQueries();
  };
  return { bringing, choose, add, leave: () => setBringing(NOTHING) };
}
