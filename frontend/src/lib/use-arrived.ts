import { useDeferredValue } from "react";

/**
 * Whether what a page shows has come. What was there from the start is shown at once. What comes later is drawn beside
 * whatever else the browser has to do, so that a long page holds no key, click or picture up while it is drawn for the first time.
 */
export function useArrived(there: boolean): boolean {
  return useDeferredValue(there) && there;
}
