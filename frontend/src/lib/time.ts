/** Times as they are said on the page, in the reader's own clock. */
export function clockTime(at: string): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

export function dayAndMonth(at: string): string {
  return new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "long" });
}

/** 0.0421 → "42 ms", 1.93 → "1.9 s". */
export function duration(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(1)} s`;
  return `${Math.max(1, Math.round(seconds * 1000))} ms`;
}
