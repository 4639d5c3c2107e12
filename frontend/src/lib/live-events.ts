import type { LiveEvent } from "@/api/types";
import { connection } from "./connection";

type Listener = (event: LiveEvent) => void;

const listeners = new Set<Listener>();

/** Hear of what happens elsewhere: in another tab, in the terminal. */
export function onLive(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The events' kinds, which the stream may also name its messages by. */
const KINDS = ["message", "attempt_made", "attempt_graded", "mark_set", "note_kept", "hint_shown", "draft_saved", "card_reviewed", "review_set", "event_undone"];

/** Listen to the server's stream from the last event that was heard of. Returns how to stop. */
export function listen(url = "/api/events"): () => void {
  let after = -1;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const heard = (message: MessageEvent<string>): void => {
    const event = JSON.parse(message.data) as LiveEvent;
    if (event.sequence > after) after = event.sequence;
    for (const listener of [...listeners]) listener(event);
  };
  const open = (): void => {
    source = new EventSource(after < 0 ? url : `${url}?after=${after}`);
    source.onopen = () => connection.found();
    for (const kind of KINDS) source.addEventListener(kind, heard);
    source.onerror = () => {
      source?.close();
      connection.lost();
      timer = setTimeout(open, 2000);
    };
  };
  open();
  return () => {
    source?.close();
    if (timer !== null) clearTimeout(timer);
  };
}
