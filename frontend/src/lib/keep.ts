/** This browser's own memory. It may be closed to us or full; then nothing is remembered and nothing breaks. */
// The caller names the shape that it kept itself.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function kept<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(`orienteer.${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Returns whether it was kept. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(`orienteer.${key}`);
    else localStorage.setItem(`orienteer.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
