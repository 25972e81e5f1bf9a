// Colours by lightness, chroma and hue as the eye sees them (OKLCH), so that one can be lightened and stay itself.
// Source: Björn Ottosson, "A perceptual color space for image processing", https://bottosson.github.io/posts/oklab/
import { channels } from "./contrast.ts";

export interface Oklch {
  /** From 0 (black) to 1 (white). */
  readonly lightness: number;
  readonly chroma: number;
  /** In radians. */
  readonly hue: number;
}

/** A colour `#rrggbb` in OKLCH. */
export function toOklch(colour: string): Oklch {
  const [red, green, blue] = channels(colour).map(linear) as [number, number, number]; // three in, three out
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** The colour as `#rrggbb`; of less chroma where a screen cannot show as much at this lightness. */
export function toHex(colour: Oklch): string {
  let { chroma } = colour;
  while (chroma > 0 && !rgb({ ...colour, chroma }).every(isShown)) chroma = Math.max(0, chroma - STEP);
  return `#${rgb({ ...colour, chroma })
    .map((part) =>
      Math.round(255 * gamma(Math.min(1, Math.max(0, part))))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

// --- internal ---

const STEP = 0.002;
/** Less than half of what a screen can tell apart. */
const SLACK = 0.0005;

function isShown(part: number): boolean {
  return part >= -SLACK && part <= 1 + SLACK;
}

/** Red, green and blue as amounts of light. */
function rgb({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function gamma(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}
