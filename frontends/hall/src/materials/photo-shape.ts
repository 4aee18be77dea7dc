/** How a photo is to be turned and cut before it is sent. */
export interface PhotoEdits {
  /** Clockwise, in degrees. */
  turn: 0 | 90 | 180 | 270;
  /** Percent of the turned photo to take off each side. */
  cut: { top: number; right: number; bottom: number; left: number };
}

export const untouched: PhotoEdits = { turn: 0, cut: { top: 0, right: 0, bottom: 0, left: 0 } };

/** Opposite sides leave at least this much between them, in percent. */
const leastLeft = 10;
/** Longest side that is sent: an A4 page at about 220 dots per inch, so that every stamp stays readable. */
export const longestSidePixels = 2560;

interface Size {
  width: number;
  height: number;
}

/** Pixels a turned photo has. */
export function turnedSize({ width, height }: Size, turn: PhotoEdits['turn']): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The part of the turned photo that stays, in its pixels. */
export function keptPart(photo: Size, { turn, cut }: PhotoEdits): Size & { x: number; y: number } {
  const { width, height } = turnedSize(photo, turn);
  const x = Math.round((width * cut.left) / 100);
  const y = Math.round((height * cut.top) / 100);
  return {
    x,
    y,
    width: Math.max(1, Math.round((width * (100 - cut.right)) / 100) - x),
    height: Math.max(1, Math.round((height * (100 - cut.bottom)) / 100) - y),
  };
}

/** Turned once more; the cut turns with the photo, so that what was cut off stays off. */
export function turned({ turn, cut }: PhotoEdits, by: 90 | -90): PhotoEdits {
  const { top, right, bottom, left } = cut;
  return {
    turn: ((turn + by + 360) % 360) as PhotoEdits['turn'],
    cut: by === 90 ? { top: left, right: top, bottom: right, left: bottom } : { top: right, right: bottom, bottom: left, left: top },
  };
}

/** One side cut to a percentage, never so far that nothing is left. */
export function withCut(edits: PhotoEdits, side: keyof PhotoEdits['cut'], percent: number): PhotoEdits {
  const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;
  const most = 100 - leastLeft - edits.cut[opposite[side]];
  return { ...edits, cut: { ...edits.cut, [side]: Math.max(0, Math.min(most, percent)) } };
}

/** By how much a part is made smaller, at most 1. */
export function scaleFor({ width, height }: Size, longest: number): number {
  return Math.min(1, longest / Math.max(width, height));
}
