import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { fitting, stepped, within } from "./sight";

interface Point { x: number; y: number }
/** A point of the sheet, as shares of its sides, and the point of the screen that it stays under. */
interface Held { share: Point; at: Point }
interface Size { width: number; height: number }

/** Fingers that have rested as long as this have come to rest. */
const REST_MS = 150;

export interface Sight {
  zoom: number;
  /** The chosen zoom; null while all of it is shown. */
  chosen: number | null;
  step: (nearer: boolean) => void;
  fit: () => void;
}

/** How near one looks at the sheet in a pane. What is under the fingers, or in the middle, stays where it is. */
export function useSight(pane: RefObject<HTMLElement | null>, sheet: Size, first: number | null): Sight {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [chosen, setChosen] = useState(first);
  const zoom = chosen ?? fitting(size, sheet);
  const held = useRef<Held | null>(null);
  const latest = useRef(zoom);
  const drawnAt = useRef(zoom);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const zoomTo = useCallback((next: number | null, at?: Point): void => {
    clearTimeout(rest.current);
    held.current = next === null ? null : grasp(pane, at);
    setChosen(next);
    if (next !== null && next !== drawnAt.current) return;
    latest.current = drawnAt.current; // perhaps nothing is drawn anew: what was scaled is as it was
    scaled(pane, { sheet, drawnAt: drawnAt.current, zoom: drawnAt.current });
    scaled(pane, null);
  }, [pane, sheet]);

  // While the fingers move, what is drawn is scaled; when they rest, it is drawn anew.
  const zoomOn = useCallback((next: number, at: Point): void => {
    clearTimeout(rest.current);
    const grasped = grasp(pane, at);
    latest.current = next;
    scaled(pane, { sheet, drawnAt: drawnAt.current, zoom: next });
    if (grasped) hold(pane, grasped);
    rest.current = setTimeout(() => zoomTo(next, at), REST_MS);
  }, [pane, sheet, zoomTo]);
  useEffect(() => () => clearTimeout(rest.current), []);

  useLayoutEffect(() => {
    latest.current = zoom;
    drawnAt.current = zoom;
    scaled(pane, null);
    if (held.current) hold(pane, held.current);
    held.current = null;
  }, [zoom, pane]);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure(); // before anything is shown: the sheet isn't seen at another zoom first
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [pane]);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomOn(within(latest.current * Math.exp(-event.deltaY / 300)), { x: event.clientX, y: event.clientY });
    };
    const stopPinching = pinched(element, (factor, at) => zoomOn(within(latest.current * factor), at));
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      stopPinching();
      element.removeEventListener("wheel", onWheel);
    };
  }, [pane, zoomOn]);

  return { zoom, chosen, step: (nearer) => zoomTo(stepped(latest.current, nearer)), fit: () => zoomTo(null) };
}

/** Moves the sheet until the point that is held is where it was. */
function hold({ current: pane }: RefObject<HTMLElement | null>, { share, at }: Held): void {
  const drawn = pane?.firstElementChild?.getBoundingClientRect();
  if (pane && drawn) pane.scrollBy(drawn.left + share.x * drawn.width - at.x, drawn.top + share.y * drawn.height - at.y);
}

/** Shows the drawing of one zoom at another, without drawing it anew; null takes that back. What React knows of the sheet's size is what it comes to rest at. */
function scaled({ current: pane }: RefObject<HTMLElement | null>, how: { sheet: Size; drawnAt: number; zoom: number } | null): void {
  const drawn = pane?.firstElementChild;
  const map = drawn?.firstElementChild;
  if (!(drawn instanceof HTMLElement) || !(map instanceof SVGElement)) return;
  drawn.toggleAttribute("data-scaled", how !== null);
  if (how === null) {
    for (const name of ["width", "height", "transform"]) map.style.removeProperty(name);
    return;
  }
  const { sheet, drawnAt, zoom } = how;
  drawn.style.width = `${sheet.width * zoom}px`;
  drawn.style.height = `${sheet.height * zoom}px`;
  map.style.width = `${sheet.width * drawnAt}px`;
  map.style.height = `${sheet.height * drawnAt}px`;
  map.style.transform = `scale(${zoom / drawnAt})`;
}

/** The point of the sheet that is to stay under a point of the screen; the pane's middle where none is named. */
function grasp({ current: pane }: RefObject<HTMLElement | null>, at: Point | undefined): Held | null {
  const box = pane?.getBoundingClientRect();
  const drawn = pane?.firstElementChild?.getBoundingClientRect();
  if (!box || !drawn) return null;
  const point = at ?? { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  return { share: { x: (point.x - drawn.left) / drawn.width, y: (point.y - drawn.top) / drawn.height }, at: point };
}

/** Two fingers on the sheet: tells by how much they moved apart, and where. */
function pinched(element: HTMLElement, onPinch: (factor: number, at: Point) => void): () => void {
  let before = 0;
  const onMove = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!one || !other) return;
    event.preventDefault();
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    if (before > 0) onPinch(apart / before, { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 });
    before = apart;
  };
  const onEnd = (): void => {
    before = 0;
  };
  element.addEventListener("touchmove", onMove, { passive: false });
  element.addEventListener("touchend", onEnd);
  return () => {
    element.removeEventListener("touchmove", onMove);
    element.removeEventListener("touchend", onEnd);
  };
}
