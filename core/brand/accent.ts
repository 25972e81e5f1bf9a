// An organisation's colour on the portal's pages: read well on light and on dark, or not taken.
import { contrast, leastContrast, NEEDED } from "./contrast.ts";
import { toHex, toOklch } from "./oklch.ts";

/** What text stands on, by theme: `--ground`, `--surface`, `--sunken` and the soft tones of site/styles/tokens.css. */
export const GROUNDS = {
  light: ["#fbfbfa", "#ffffff", "#f2f2ef", "#e3f5ea", "#fdf0d5", "#fde7dc", "#fde4e5", "#e4edfd", "#eef0f3"],
  dark: ["#111417", "#181c20", "#1f2429", "#10301f", "#332607", "#3a1c0b", "#3d1214", "#12264a", "#232a33"],
} as const;

export type Theme = keyof typeof GROUNDS;

/** A colour with what is read on it. */
export interface Tone {
  readonly colour: string;
  /** White or nearly black, whichever is read better on it. */
  readonly on: string;
}

export type Accent = { readonly [theme in Theme]: Tone };

/** A colour that is not read well enough. */
export interface AccentFlaw {
  readonly theme: Theme;
  readonly colour: string;
  /** Its least contrast on the grounds of the theme. */
  readonly ratio: number;
  /** The nearest colour of the same hue that is read well enough. */
  readonly nearest: string;
}

/** The accent of both themes, or what is wrong with it. The dark one is made of the light one unless it is given. */
export function accentOf(light: string, dark?: string): Accent | AccentFlaw {
  const given = { light: light.toLowerCase(), dark: (dark ?? nearestOn("dark", light)).toLowerCase() };
  for (const theme of ["light", "dark"] as const) {
    const ratio = leastContrast(given[theme], GROUNDS[theme]);
    if (ratio < NEEDED) return { theme, colour: given[theme], ratio, nearest: nearestOn(theme, given[theme]) };
  }
  return { light: toneOf(given.light), dark: toneOf(given.dark) };
}

/** The nearest colour of the same hue that reaches the contrast on all grounds of a theme; the same bytes every time. */
export function nearestOn(theme: Theme, colour: string): string {
  const { lightness, ...tint } = toOklch(colour);
  const step = theme === "light" ? -STEP : STEP;
  const end = theme === "light" ? "#000000" : "#ffffff";
  if (leastContrast(colour, GROUNDS[theme]) >= NEEDED) return colour.toLowerCase();
  for (let next = lightness + step; next > 0 && next < 1; next += step) {
    const candidate = toHex({ ...tint, lightness: next });
    if (leastContrast(candidate, GROUNDS[theme]) >= NEEDED) return candidate;
  }
  return end;
}

// --- internal ---

/** Smaller than the difference between two colours of a screen. */
const STEP = 0.002;

const WHITE = "#ffffff";
const BLACK = "#111417";

function toneOf(colour: string): Tone {
  return { colour, on: contrast(WHITE, colour) >= contrast(BLACK, colour) ? WHITE : BLACK };
}
