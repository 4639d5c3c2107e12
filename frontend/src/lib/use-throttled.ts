import { useEffect, useRef, useState } from "react";

/** A value that changes at most once in a while: the last one in the end, so that a screen reader isn't talked over. */
export function useThrottled<T>(value: T, milliseconds: number): T {
  const [told, setTold] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + milliseconds - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setTold(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return told;
}
