import { useRef, useState, type PointerEvent, type RefObject } from "react";

/** A line under the pointer: how far it has gone, and the row before which it would be put. */
export interface Drag { key: string; x: number; y: number; to: number | null }

const FAR_ENOUGH = 6;

/** Dragging rows over a list by any pointer. `to` is null while the pointer is outside the list. */
export function useDragging(list: RefObject<HTMLElement | null>, drop: (key: string, to: number | null, x: number) => void): {
  drag: Drag | null;
  grip: (key: string) => { onPointerDown: (event: PointerEvent) => void; onPointerMove: (event: PointerEvent) => void; onPointerUp: (event: PointerEvent) => void; onPointerCancel: () => void };
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const began = useRef<{ key: string; x: number; y: number } | null>(null);
  const over = (event: PointerEvent): number | null => {
    const box = list.current?.getBoundingClientRect();
    if (!box || event.clientX < box.left - box.width / 2 || event.clientX > box.right + box.width / 2 || event.clientY < box.top - box.height || event.clientY > box.bottom) return null;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const after = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().top + row.offsetHeight / 2);
    return after < 0 ? rows.length : after;
  };
  const end = (): void => {
    began.current = null;
    setDrag(null);
  };
  return {
    drag,
    grip: (key) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        began.current = { key, x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const from = began.current;
        if (from?.key !== key) return;
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        if (drag || Math.hypot(x, y) > FAR_ENOUGH) setDrag({ key, x, y, to: over(event) });
      },
      onPointerUp: (event) => {
        if (drag) drop(key, over(event), drag.x);
        end();
      },
      onPointerCancel: end,
    }),
  };
}
