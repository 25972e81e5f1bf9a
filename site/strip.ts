// The days of a service as the bars of one small picture.
import { now } from "#language";
import type { ServiceStatus } from "../core/index.ts";
import { type Look, lookOfLevel } from "./looks.ts";

type Day = ServiceStatus["days"][number];

/** Every bar is 3 wide with a gap of 1; bars stand on the floor, and worse days are taller. */
const STEP = 4;
const BAR = 3;
const FLOOR = 28;
const HEIGHTS: { readonly [look in Look]?: number } = { maintenance: 16, degraded: 20, partial: 24, major: 28 };
/** Days like these are many: each run of them is one dashed line, of which the style sheet knows the breadth. */
const RUNS: { readonly [look in Look]?: number } = { operational: 16, unknown: 5 };

export interface Strip {
  readonly width: number;
  /** One path per look, good days first. */
  readonly paths: readonly { readonly look: Look; readonly d: string }[];
  /** What the picture says, for those who do not see it. */
  readonly title: string;
  /** Days that were not operational, newest first. */
  readonly marked: readonly Day[];
}

/** The picture of these days, oldest first. */
export function stripOf(days: readonly Day[]): Strip {
  const looks = days.map((day) => lookOfLevel(day.level));
  const marked = days.filter((day) => isMarked(day)).toReversed();
  return {
    width: days.length * STEP - (STEP - BAR),
    paths: [...new Set(looks)]
      .toSorted((a, b) => (HEIGHTS[a] ?? 0) - (HEIGHTS[b] ?? 0))
      .map((look) => {
        const stroke = RUNS[look];
        return { look, d: stroke === undefined ? bars(looks, look) : runs(looks, look, FLOOR - stroke / 2) };
      }),
    title: titleOf(days, marked.length),
    marked,
  };
}

/** The picture as SVG. It stands fifty times on a page, so it is written as short as can be; it holds no foreign words. */
export function stripSvg({ width, paths, title }: Strip): string {
  const drawn = paths.map(({ look, d }) => `<path class="bar-${look}" d="${d}"/>`).join("");
  return `<svg viewBox="0 0 ${width} ${FLOOR}" preserveAspectRatio="none" role="img"><title>${title}</title>${drawn}</svg>`;
}

/** What is said below the picture: "3 of 90 days with incidents or maintenance". */
export function markedWords(marked: readonly Day[], days: number): string {
  const incidents = marked.filter((day) => day.incidents.length > 0).length;
  if (incidents === 0) return now.strip.withMaintenance(marked.length, days);
  return (incidents === marked.length ? now.strip.withIncidents : now.strip.withBoth)(marked.length, days);
}

// --- internal ---

function isMarked(day: Day): boolean {
  return day.incidents.length > 0 || (day.level !== "operational" && day.level !== "unknown");
}

/** A bar for each day of this look; above the bars of maintenance floats a dot, so that they are told from good days. */
function bars(looks: readonly Look[], wanted: Look): string {
  const height = HEIGHTS[wanted] ?? FLOOR;
  const dot = wanted === "maintenance" ? "m0-3v-3" : "";
  return looks
    .map((look, day) => (look === wanted ? `M${day * STEP + BAR / 2} ${FLOOR}v-${height}${dot}` : ""))
    .join("");
}

/** A line for each run of days of this look. */
function runs(looks: readonly Look[], wanted: Look, y: number): string {
  let path = "";
  for (let day = 0; day < looks.length; day++) {
    if (looks[day] !== wanted) continue;
    const first = day;
    while (looks[day + 1] === wanted) day++;
    path += `M${first * STEP} ${y}h${(day - first + 1) * STEP - (STEP - BAR)}`;
  }
  return path;
}

function titleOf(days: readonly Day[], marked: number): string {
  const known = days.filter((day) => day.level !== "unknown").length;
  if (known === 0) return now.strip.noData(days.length);
  return marked === 0 ? now.strip.quiet(known) : now.strip.notQuiet(marked, known);
}
