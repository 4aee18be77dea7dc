/** The platform's own accent, used where a portal names none. */
export const DEFAULT_ACCENT = '#0b5a8a';
/** WCAG 2.2 AA for text, which links and button labels in the accent are. */
export const ACCENT_CONTRAST_MIN = 4.5;

type Rgb = readonly [number, number, number];

function rgbOf(colour: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!digits) return undefined;
  return [0, 2, 4].map((from) => parseInt(digits.slice(from, from + 2), 16)) as unknown as Rgb;
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of a colour against white, 1 to 21; undefined when it is no `#rrggbb`. */
export function contrastOnWhite(colour: string): number | undefined {
  const rgb = rgbOf(colour);
  return rgb && 1.05 / (luminance(rgb) + 0.05);
}

/** The colour itself when white text on it can be read, else the same hue darkened until it can; the default for no colour. */
export function readableAccent(colour: string | undefined): string {
  const rgb = rgbOf(colour ?? '');
  if (!rgb) return DEFAULT_ACCENT;
  for (let share = 100; share > 0; share -= 2) {
    const darker = `#${rgb
      .map((value) =>
        Math.floor((value * share) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if ((contrastOnWhite(darker) ?? 0) >= ACCENT_CONTRAST_MIN) return darker;
  }
  return DEFAULT_ACCENT;
}
