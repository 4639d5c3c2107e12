import { useEffect, useState } from "react";
import { latestCopy, type LocalCopy } from "./draft";
import { got, put } from "@/lib/durable";
import { keep, kept } from "@/lib/keep";

const key = (id: string): string => `draft.${id}`;

/** What this browser remembers of an exercise, also after a sudden end; undefined until that is known. */
export function useLocalCopy(id: string): LocalCopy | null | undefined {
  const [copy, setCopy] = useState<LocalCopy | null | undefined>(undefined);
  useEffect(() => {
    let here = true;
    void got<LocalCopy>(key(id)).then((durable) => here && setCopy(latestCopy(kept<LocalCopy>(key(id)), durable)));
    return () => {
      here = false;
    };
  }, [id]);
  return copy;
}

export function rememberCopy(id: string, copy: LocalCopy): void {
  keep(key(id), copy);
  put(key(id), copy);
}
