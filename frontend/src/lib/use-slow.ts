import { useEffect, useState } from "react";

const GLANCE_MS = 300;

/** Whether it has taken longer than that since this was first shown. Until then nothing stands in for what is coming. */
export function useSlow(milliseconds = GLANCE_MS): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return slow;
}
