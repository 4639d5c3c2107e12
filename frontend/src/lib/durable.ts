/**
 * This browser's memory that outlives its sudden end. What is kept in `keep` is written to the disk seconds later, so
 * that a killed browser loses it; what is put here is with the operating system some milliseconds after.
 */
const STORE = "kept";

let database: Promise<IDBDatabase | null> | null = null;
const waiting = new Map<string, unknown>();
let writing = false;

function open(): Promise<IDBDatabase | null> {
  database ??= new Promise((resolve) => {
    if (typeof indexedDB === "undefined") {
      resolve(null);
      return;
    }
    const asked = indexedDB.open("orienteer", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
    asked.onblocked = () => resolve(null);
  });
  return database;
}

/** Keep a value; of several for one key that wait, the latest is written. Where this memory is closed to us, nothing breaks. */
export function put(key: string, value: unknown): void {
  waiting.set(key, value);
  if (!writing) void write();
}

async function write(): Promise<void> {
  writing = true;
  try {
    const opened = await open();
    while (waiting.size > 0) {
      const batch = [...waiting];
      waiting.clear();
      if (opened) await written(opened, batch);
    }
  } catch {
    // a full or closed memory: the server has the text within a second
  } finally {
    writing = false;
  }
}

function written(opened: IDBDatabase, batch: [string, unknown][]): Promise<void> {
  return new Promise((resolve, reject) => {
    const act = opened.transaction(STORE, "readwrite");
    for (const [key, value] of batch) act.objectStore(STORE).put(value, key);
    act.oncomplete = () => resolve();
    act.onabort = () => reject(act.error ?? new Error("not kept"));
  });
}

/** What was put under a key, or null. The caller names the shape that it put there itself. */
export async function got<T>(key: string): Promise<T | null> {
  try {
    const opened = await open();
    if (!opened) return null;
    return await new Promise<T | null>((resolve) => {
      const asked = opened.transaction(STORE).objectStore(STORE).get(key);
      asked.onsuccess = () => resolve((asked.result as T | undefined) ?? null);
      asked.onerror = () => resolve(null);
    });
  } catch {
    return null;
  }
}
