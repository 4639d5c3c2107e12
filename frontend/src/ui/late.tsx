import { startTransition, useEffect, useState, type ComponentType, type ReactElement } from "react";

/** A component that is fetched when it is first shown, or before. */
export interface Late<Props> {
  (props: Props): ReactElement;
  /** Have it fetched, so that it is shown at once later on. */
  fetched: () => Promise<void>;
}

/**
 * A component whose script comes when it is wanted, and what stands in its place until then.
 *
 * It is shown as soon as it is there. What React's own `lazy` has fetched is held back until 300 ms after the fallback was
 * drawn, so that nothing flickers (React 19, `FALLBACK_THROTTLE_MS`); our fallbacks are blank that long. It is drawn beside
 * whatever else the browser has to do, as `useArrived` has a page drawn.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>, waiting: ReactElement): Late<Props> {
  let come: ComponentType<Props> | null = null;
  const fetched = async (): Promise<void> => {
    come ??= await load();
  };
  function Awaited(props: Props): ReactElement {
    const [Shown, setShown] = useState<ComponentType<Props> | null>(() => come);
    useEffect(() => {
      if (Shown) return;
      let wanted = true;
      fetched().then(
        () => wanted && startTransition(() => setShown(() => come)),
        (failure: unknown) => wanted && setShown(() => { throw failure; }),
      );
      return () => {
        wanted = false;
      };
    }, [Shown]);
    return Shown ? <Shown {...props} /> : waiting;
  }
  return Object.assign(Awaited, { fetched });
}
