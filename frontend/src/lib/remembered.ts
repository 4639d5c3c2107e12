import { useEffect, useState } from "react";
import { got, put } from "./durable";
import { keep, kept } from "./keep";

/** What is typed, in both memories of this browser: the one that is read at once, and the one that outlives a killed browser. */
export interface Typed { at?: number }

/** Of two memories of the same text the one that was written last: a killed browser leaves one of them behind the other. */
export function latest<T extends Typed>(one: T | null, other: T | null): T | null {
  if (!one || !other) return one ?? other;
  return (other.at ?? 0) > (one.at ?? 0) ? other : one;
}

/** Put it into both. `null` forgets it. */
export function remember(key: string, value: object | null): void {
  keep(key, value);
  put(key, value);
}

/** What either remembers under a key, also after a sudden end; undefined until that is known. */
// The caller names the shape that it kept itself.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function useRemembered<T extends Typed>(key: string): T | null | undefined {
  const [found, setFound] = useState<{ key: string; value: T | null }>();
  useEffect(() => {
    let here = true;
    void got<T>(key).then((durable) => here && setFound({ key, value: latest(kept<T>(key), durable) }));
    return () => {
      here = false;
    };
  }, [key]);
  return found?.key === key ? found.value : undefined;
}
