import { useEffect, type RefObject } from "react";

const ENOUGH = 4;

/** The mouse takes hold of the sheet and moves it. Fingers and wheels scroll it by themselves. */
export function useDragging(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let from: { x: number; y: number; left: number; top: number } | null = null;
    let moved = false;
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType !== "mouse" || event.button !== 0 || (event.target as Element).closest(".stop-panel")) return;
      from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
      moved = false;
    };
    const onMove = (event: PointerEvent): void => {
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!moved && Math.hypot(dx, dy) < ENOUGH) return;
      if (!moved) element.classList.add("held");
      moved = true;
      element.scrollTo(from.left - dx, from.top - dy);
    };
    const onUp = (): void => {
      from = null;
      element.classList.remove("held");
    };
    // A stop that was under the hand while the sheet was moved isn't meant.
    const onClick = (event: MouseEvent): void => {
      if (!moved) return;
      moved = false;
      event.preventDefault();
      event.stopPropagation();
    };
    const onDragStart = (event: DragEvent): void => event.preventDefault();
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("click", onClick, { capture: true });
    element.addEventListener("dragstart", onDragStart);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onUp);
    return () => {
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("click", onClick, { capture: true });
      element.removeEventListener("dragstart", onDragStart);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onUp);
    };
  }, [pane]);
}
