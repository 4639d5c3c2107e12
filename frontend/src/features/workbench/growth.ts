export interface StepsAt { size: number; steps: number }

/** A curve of steps over the size of the input. `words`: what its class of growth says, as the rest of a sentence. */
export interface Curve { points: StepsAt[]; grows: string; words: string }

export const CHART = { width: 320, height: 120, left: 8, right: 8, top: 8, bottom: 8 };

/** The points of an SVG polyline: both curves of a chart share their scale. */
export function lineOf(points: StepsAt[], most: StepsAt): string {
  const wide = CHART.width - CHART.left - CHART.right;
  const high = CHART.height - CHART.top - CHART.bottom;
  return points
    .map(({ size, steps }) => `${round(CHART.left + (wide * size) / most.size)},${round(CHART.height - CHART.bottom - (high * steps) / most.steps)}`)
    .join(" ");
}

/** The largest size and count of several curves; at least 1, so that nothing is divided by nothing. */
export function mostOf(curves: Curve[]): StepsAt {
  const points = curves.flatMap((curve) => curve.points);
  return { size: Math.max(1, ...points.map(({ size }) => size)), steps: Math.max(1, ...points.map(({ steps }) => steps)) };
}

/** What the two curves come to, in a sentence; nothing where neither fits a class. */
export function growthSaid(yours: Curve, other: Curve): string {
  if (yours.words && yours.words === other.words) return `The steps of both ${yours.words}.`;
  return [other.words && `Its steps ${other.words}.`, yours.words && `Yours ${yours.words}.`].filter(Boolean).join(" ");
}

const round = (value: number): number => Math.round(value * 10) / 10;
