import { isAnother } from "./model";
import type { Files, Report, Showing } from "@/api/types";

/** Between keys that come while the one before is being checked, the pause before the checks are asked again. */
export const PAUSE_MS = 25;

/** Told of a report, and of the files that it is about. */
type Told = (report: Report, files: Files) => void;

/**
 * Asks for checks as one types: at once after the first key, and once more after the last of those that follow before it
 * is answered. A newer text calls the older question off; an answer that comes late is dropped.
 */
export class LiveChecks {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private asking: AbortController | null = null;
  private showing: Showing | null = null;
  private shown: Files = {};

  constructor(
    private readonly ask: (files: Files, showing: Showing | null, signal: AbortSignal) => Promise<Report>,
    private readonly tell: Told,
    private readonly fail: (failure: unknown) => void,
  ) {}

  soon(files: Files): void {
    if (this.timer === null && this.asking === null) {
      void this.now(files);
      return;
    }
    this.stop();
    this.timer = setTimeout(() => void this.now(files), PAUSE_MS);
  }

  async now(files: Files): Promise<void> {
    this.stop();
    const asking = new AbortController();
    this.asking = asking;
    try {
      const report = await this.ask(files, isAnother(this.shown, files) ? null : this.showing, asking.signal);
      if (this.asking === asking) this.tell(report, files);
    } catch (failure) {
      if (this.asking === asking) this.fail(failure);
    } finally {
      if (this.asking === asking) this.asking = null;
    }
  }

  /**
   * The counterexample that stands on the page, and the files that it is about: told with the next question, so that it
   * stays as long as it fails. Another program that is pasted over them gets the smallest of its own.
   */
  shows(showing: Showing | null, files: Files): void {
    this.showing = showing;
    this.shown = files;
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const asking = this.asking;
    this.asking = null;
    asking?.abort();
  }
}
