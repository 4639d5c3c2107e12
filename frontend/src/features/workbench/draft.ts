import type { Saving } from "./api/draft";
import type { Files, SavedDraft } from "@/api/types";

/** How the draft stands: all saved, being saved, only in this browser, or two texts that differ. */
export type Standing =
  | { kind: "fresh" }
  | { kind: "kept"; at: string }
  | { kind: "keeping" }
  | { kind: "local" }
  | { kind: "conflict"; theirs: SavedDraft };

/** What this browser remembers of an exercise: the text, the revision it was typed over, whether the server has it, and when that was. */
export interface LocalCopy { files: Files; revision: number; unsaved: boolean; at?: number }

export interface Surroundings {
  save: (files: Files, revision: number, closing: boolean) => Promise<Saving>;
  remember: (copy: LocalCopy) => void;
  /** Call back after a while; returns how to call it off. */
  later: (act: () => void, milliseconds: number) => () => void;
}

/** The server has what is typed within a second. */
export const SAVE_AFTER_MS = 700;
const RETRY_AFTER_MS = [1000, 2000, 5000];

/** What to open with: the server's draft, or this browser's where that one has been typed on since. */
export function opening(starter: Files, saved: SavedDraft | null, local: LocalCopy | null): { files: Files; revision: number; unsaved: boolean; theirs: SavedDraft | null; at: number } {
  const revision = saved?.revision ?? 0;
  const at = local?.at ?? 0;
  if (!local?.unsaved || sameFiles(local.files, saved?.files ?? starter)) {
    return { files: saved?.files ?? starter, revision, unsaved: false, theirs: null, at };
  }
  return { files: local.files, revision: local.revision, unsaved: true, theirs: saved && local.revision < revision ? saved : null, at };
}

export function sameFiles(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Keeps what is typed: in this browser at once, on the server within a second, and again when the server is back. */
export class DraftKeeper {
  private standing: Standing;
  private files: Files;
  private revision: number;
  private unsaved = false;
  private saving = false;
  private failures = 0;
  private callOff: (() => void) | null = null;
  private remembered = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly around: Surroundings, opened: ReturnType<typeof opening>, savedAt: string | null) {
    this.files = opened.files;
    this.revision = opened.revision;
    this.unsaved = opened.unsaved;
    this.remembered = opened.at;
    this.standing = savedAt ? { kind: "kept", at: savedAt } : { kind: "fresh" };
    if (opened.theirs) this.standing = { kind: "conflict", theirs: opened.theirs };
    else if (opened.unsaved) this.standing = { kind: "local" };
  }

  current = (): Standing => this.standing;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Save what an earlier visit left behind. */
  resume(): void {
    if (this.unsaved) this.soon(0);
  }

  type(files: Files): void {
    this.files = files;
    this.unsaved = true;
    this.remember(true);
    if (this.standing.kind === "conflict") return;
    if (this.standing.kind !== "local") this.become({ kind: "keeping" });
    if (!this.callOff) this.soon(SAVE_AFTER_MS);
  }

  /** Save now: the page is closing, or the server is back. */
  async flush(closing = false): Promise<void> {
    this.callOff?.();
    this.callOff = null;
    if (!this.unsaved || this.saving || this.standing.kind === "conflict") return;
    this.saving = true;
    const sent = this.files;
    try {
      this.settle(await this.around.save(sent, this.revision, closing), sent);
    } catch {
      this.become({ kind: "local" });
      this.soon(RETRY_AFTER_MS[Math.min(this.failures++, RETRY_AFTER_MS.length - 1)] ?? SAVE_AFTER_MS);
    } finally {
      this.saving = false;
    }
    if (this.hasMore()) this.soon(SAVE_AFTER_MS);
  }

  /** Whether a revision that was heard of can be another's. One's own save is heard of too, sometimes before its answer. */
  isNews(revision: unknown): boolean {
    return !this.saving && typeof revision === "number" && revision > this.revision;
  }

  /** Somewhere else this exercise was saved. Returns whether that text should be shown here: only when nothing here is unsaved. */
  heard(theirs: SavedDraft): boolean {
    if (theirs.revision <= this.revision || this.saving) return false;
    if (this.unsaved) {
      this.become({ kind: "conflict", theirs });
      return false;
    }
    this.take(theirs);
    return true;
  }

  /** Both texts were looked at: go on with one's own, over theirs. */
  keepMine(): void {
    if (this.standing.kind !== "conflict") return;
    this.revision = this.standing.theirs.revision;
    this.become({ kind: "keeping" });
    this.unsaved = true;
    this.soon(0);
  }

  /** Go on with theirs. Returns its files. */
  takeTheirs(): Files {
    if (this.standing.kind === "conflict") this.take(this.standing.theirs);
    return this.files;
  }

  /** Whether keys were typed while a save was on its way. */
  private hasMore(): boolean {
    return this.unsaved && this.callOff === null && this.standing.kind === "keeping";
  }

  private take(theirs: SavedDraft): void {
    this.files = theirs.files;
    this.revision = theirs.revision;
    this.unsaved = false;
    this.remember(false);
    this.become({ kind: "kept", at: theirs.saved_at });
  }

  private settle(saving: Saving, sent: Files): void {
    this.failures = 0;
    if (saving.kind === "conflict") {
      if (sameFiles(saving.theirs.files, this.files)) this.take(saving.theirs);
      else this.become({ kind: "conflict", theirs: saving.theirs });
      return;
    }
    this.revision = saving.revision;
    this.unsaved = !sameFiles(sent, this.files);
    this.remember(this.unsaved);
    this.become(this.unsaved ? { kind: "keeping" } : { kind: "kept", at: saving.saved_at });
  }

  /** Later copies are told from earlier ones, also where the clock was set back meanwhile. */
  private remember(unsaved: boolean): void {
    this.remembered = Math.max(this.remembered + 1, Date.now());
    this.around.remember({ files: this.files, revision: this.revision, unsaved, at: this.remembered });
  }

  private soon(milliseconds: number): void {
    this.callOff?.();
    this.callOff = this.around.later(() => {
      this.callOff = null;
      void this.flush();
    }, milliseconds);
  }

  private become(standing: Standing): void {
    this.standing = standing;
    for (const listener of [...this.listeners]) listener();
  }
}
