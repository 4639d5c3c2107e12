import { contours } from "d3-contour";
import type { PlacedStop } from "./trail";

/** A line of equal height, as the data of an SVG path. */
export interface Level { d: string; bold: boolean }
export interface Ground { charted: string; high: string; levels: Level[]; fading: string[] }

/** Pixels of the map between two points of the grid. */
const STEP = 8;
const ACROSS = 92;
const DOWN = 40;
/** The ground lies under the stop and its name. */
const ASIDE = 38;
/** Beyond it a stop adds nothing that a line would show. */
const REACH = 2.2;

/** Heights of the lines, where one mastered stop makes a hill of 1. Close hills add up. */
const HEIGHTS = [0.3, 0.45, 0.6, 0.75, 0.9, 1.05];
const BOLD = 3;
const FADED = [0.41, 0.71];

/** What was practised counts at least so much of a hill, however many hints it took. */
const PRACTISED = 0.45;
/** What is marked known without evidence. */
const CLAIMED = 0.75;

/** How much a stop raises the ground, 0 to 1. What fades is drawn apart. */
export function weightOf({ stop }: PlacedStop): number {
  if (stop.state === "fading" || stop.state === "skipped" || stop.state === "not_yet_written") return 0;
  const passed = stop.exercises_total ? stop.exercises_passed / stop.exercises_total : 0;
  return Math.max(stop.mastery, PRACTISED * passed, stop.state === "known" ? CLAIMED : 0, stop.state === "mastered" ? PRACTISED : 0);
}

/** The ground that learning has drawn: heights summed over the stops, and lines of equal height through them. */
export function groundOf(all: PlacedStop[], size: { width: number; height: number }): Ground {
  const solid = linesOf(all.map((one) => ({ ...at(one), weight: weightOf(one) })), size, HEIGHTS);
  const fading = linesOf(all.filter(({ stop }) => stop.state === "fading").map((one) => ({ ...at(one), weight: 1 })), size, FADED);
  return { charted: solid[0] ?? "", high: solid[BOLD] ?? "", levels: solid.map((d, index) => ({ d, bold: index === BOLD })), fading };
}

interface Hill { x: number; y: number; weight: number }

function at({ place }: PlacedStop): { x: number; y: number } {
  return { x: place.x + (place.side === "right" ? ASIDE : -ASIDE), y: place.y };
}

function linesOf(hills: Hill[], { width, height }: { width: number; height: number }, heights: number[]): string[] {
  const raised = hills.filter(({ weight }) => weight > 0);
  if (raised.length === 0) return heights.map(() => "");
  const [columns, rows] = [Math.ceil(width / STEP) + 1, Math.ceil(height / STEP) + 1];
  const field = new Array<number>(columns * rows).fill(0);
  for (const hill of raised) raise(field, columns, rows, hill);
  return contours().size([columns, rows]).thresholds(heights)(field).map((line) => drawn(line.coordinates));
}

function raise(field: number[], columns: number, rows: number, { x, y, weight }: Hill): void {
  const [left, right] = [Math.max(0, Math.floor((x - REACH * ACROSS) / STEP)), Math.min(columns - 1, Math.ceil((x + REACH * ACROSS) / STEP))];
  const [top, bottom] = [Math.max(0, Math.floor((y - REACH * DOWN) / STEP)), Math.min(rows - 1, Math.ceil((y + REACH * DOWN) / STEP))];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const [across, down] = [(column * STEP - x) / ACROSS, (row * STEP - y) / DOWN];
      const place = row * columns + column;
      field[place] = (field[place] ?? 0) + weight * Math.exp(-across * across - down * down);
    }
  }
}

/** d3 counts from a cell's corner, the grid from its point: half a cell apart. */
function drawn(polygons: number[][][][]): string {
  return polygons.flat().map((ring) => `M${ring.map(([x = 0, y = 0]) => `${Math.round((x - 0.5) * STEP)} ${Math.round((y - 0.5) * STEP)}`).join("L")}Z`).join("");
}
