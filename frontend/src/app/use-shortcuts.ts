import { useEffect, useRef } from "react";
import { isModified, letter } from "@/lib/keys";
import { nextPane } from "@/lib/panes";
import { toasts } from "@/lib/toasts";

interface Acts {
  find: () => void;
  list: () => void;
  carryOn: () => void;
  go: (address: string) => void;
}

const AFTER_G: Record<string, string> = { m: "/", p: "/progress" };
const G_WAITS_MS = 1500;

/** The keys that work on every page. Single letters only outside of text. */
export function useShortcuts(acts: Acts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    let gAt = -Infinity;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && isModified(event) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        latest.current.find();
        return;
      }
      if (!event.defaultPrevented && isModified(event) && event.key === "/") {
        event.preventDefault();
        latest.current.list();
        return;
      }
      if (event.key === "F6") {
        event.preventDefault();
        nextPane(event.shiftKey ? -1 : 1);
        return;
      }
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const key = letter(event);
      if (!key) return;
      const address = event.timeStamp - gAt < G_WAITS_MS ? AFTER_G[key] : undefined;
      gAt = key === "g" ? event.timeStamp : -Infinity;
      if (address) latest.current.go(address);
      else if (key === "c") latest.current.carryOn();
      else if (key === "r") latest.current.go("/review");
      else if (key === "z") toasts.undo();
      else if (key === "?") latest.current.list();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
