/** Whether the server answers. Requests tell it; pages and drafts listen. */
export type Presence = "here" | "away";

type Listener = (presence: Presence) => void;

export class Connection {
  private presence: Presence = "here";
  private readonly listeners = new Set<Listener>();

  current = (): Presence => this.presence;

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  lost(): void {
    this.become("away");
  }

  found(): void {
    this.become("here");
  }

  private become(presence: Presence): void {
    if (presence === this.presence) return;
    this.presence = presence;
    for (const listener of [...this.listeners]) listener(presence);
  }
}

export const connection = new Connection();
