/** How near one looks. Between these nothing is drawn anew: the sheet is scaled. */
export const NEAREST = 2.5;
export const FARTHEST = 0.2;
const NAMES_FROM = 0.6;
const RINGS_FROM = 0.35;
const STEP = 1.25;
/** No lettering on the screen is smaller than this, as far as the map's own measure of a label goes. */
const SMALLEST = 12;
const LETTERING_SLACK = 1.08;
const AREA_SLACK = 1.9;

export type Detail = "names" | "rings" | "dots";

/** What is drawn: under 0.6 names go, under 0.35 stops are dots. */
export function detailOf(zoom: number): Detail {
  return zoom >= NAMES_FROM ? "names" : zoom >= RINGS_FROM ? "rings" : "dots";
}

export function within(zoom: number): number {
  return Math.min(NEAREST, Math.max(FARTHEST, zoom));
}

/** A step nearer or further away. */
export function stepped(zoom: number, nearer: boolean): number {
  return within(nearer ? zoom * STEP : zoom / STEP);
}

/** The zoom at which all of it is in sight. It doesn't grow beyond its own size by more than a little. */
export function fitting(pane: { width: number; height: number }, sheet: { width: number; height: number }): number {
  if (!pane.width || !pane.height) return 1;
  return within(Math.min(1.25, pane.width / sheet.width, pane.height / sheet.height));
}

/** The size of a label in the map's own pixels, so that it is read at this zoom and stays in its place. */
export function lettering(size: number, zoom: number): number {
  return Math.min(size * LETTERING_SLACK, Math.max(size, SMALLEST / zoom));
}

/** The same for the names of areas, which stay when all others have gone. */
export function areaLettering(size: number, zoom: number): number {
  return Math.min(size * AREA_SLACK, Math.max(size, (SMALLEST + 2) / zoom));
}

/** A zoom as an address says it; null for what is none. */
export function zoomIn(address: string | null): number | null {
  const zoom = address === null || address === "" ? NaN : Number(address);
  return Number.isFinite(zoom) && zoom > 0 ? within(zoom) : null;
}

/** What stands where a panel could: its stop, the stop's neighbours on the course, and all others. All in the same pixels. */
export interface Around { stop: Box; neighbours: Box[]; others: Box[] }

export interface Box { left: number; top: number; right: number; bottom: number }

function shared(a: Box, b: Box): number {
  return Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}

const AIR = 12;

/** Where the panel of a stop stands: beside it or else beside its neighbours, in sight, not over its neighbours on the course, and over as few others as can be. */
export function beside({ stop, neighbours, others }: Around, panel: { width: number; height: number }, sight: Box): { left: number; top: number } {
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
  const tops = [stop.top - AIR, (stop.top + stop.bottom - panel.height) / 2, stop.bottom + AIR - panel.height];
  const lefts = [stop.left, (stop.left + stop.right - panel.width) / 2, stop.right - panel.width];
  const clear = [stop, ...neighbours];
  const [past, short] = [Math.max(...clear.map((box) => box.right)) + AIR, Math.min(...clear.map((box) => box.left)) - AIR - panel.width];
  const places = [
    ...tops.flatMap((top) => [{ left: stop.right + AIR, top }, { left: stop.left - AIR - panel.width, top }]),
    ...lefts.flatMap((left) => [{ left, top: stop.bottom + AIR }, { left, top: stop.top - AIR - panel.height }]),
    ...tops.flatMap((top) => [{ left: past, top }, { left: short, top }]),
  ].map(({ left, top }) => ({
    left: clamp(left, sight.left + AIR, Math.max(sight.left + AIR, sight.right - AIR - panel.width)),
    top: clamp(top, sight.top + AIR, Math.max(sight.top + AIR, sight.bottom - AIR - panel.height)),
  }));
  const cost = ({ left, top }: { left: number; top: number }): number => {
    const box = { left, top, right: left + panel.width, bottom: top + panel.height };
    const over = (boxes: Box[]): number => boxes.reduce((sum, other) => sum + shared(box, other), 0);
    return 30 * shared(box, stop) + 10 * over(neighbours) + over(others);
  };
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}
