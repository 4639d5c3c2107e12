/** One notice at a time, for what can be undone or happened elsewhere. */
export interface Notice { text: string; undo?: () => void }

type Listener = () => void;

export class Toasts {
  private notice: Notice | null = null;
  private readonly listeners = new Set<Listener>();

  current = (): Notice | null => this.notice;

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(notice: Notice): void {
    this.become(notice);
  }

  dismiss(): void {
    this.become(null);
  }

  undo(): void {
    const undo = this.notice?.undo;
    this.become(null);
    undo?.();
  }

  private become(notice: Notice | null): void {
    this.notice = notice;
    for (const listener of [...this.listeners]) listener();
  }
}

export const toasts = new Toasts();
