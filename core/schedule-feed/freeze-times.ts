// When a freeze holds, as iCalendar says it: a rule, with the occurrences that the rule would get wrong told apart.
import { type Span, union } from "../intervals.ts";
import { type FreezeTimes, occurrences } from "../recurrence.ts";
import { calendarRule, firstFollowsRule, onTheWall } from "./freeze-rule.ts";
import { clockChanges } from "./time-zone.ts";
import { instantOf, isPlain, wallAt } from "./zone-clock.ts";

/** Times that repeat, in epoch milliseconds. */
export interface Series extends Span {
  readonly timeZone: string;
  /** A recurrence rule of RFC 5545. */
  readonly rule: string;
  /** Starts that the rule gives and that do not count, as times on the wall: the freeze does not hold, or it is told alone. */
  readonly except: readonly number[];
  /** Occurrences that end at another time than the rule says: by their start. */
  readonly moved: readonly Span[];
}

export interface FreezeSchedule {
  readonly series: Series | null;
  /** Times that stand alone. */
  readonly single: readonly Span[];
}

/**
 * The schedule of a freeze. RFC 5545 lets every occurrence last as long as the first, by the clock of instants; a freeze
 * lasts by the clock on the wall, so those that span a change of the clocks differ. And programs differ on times that
 * a clock shows twice or never. Both are told apart for the years around `now` (epoch milliseconds). Of a rule that
 * cannot be followed, the first time is left.
 */
export function freezeSchedule(freeze: FreezeTimes, now: number): FreezeSchedule {
  const first = { start: Date.parse(freeze.window.start), end: Date.parse(freeze.window.end) };
  const { recurrence } = freeze;
  if (!recurrence || isUnreadable(freeze, first)) return { series: null, single: [first] };
  const zone = recurrence.time_zone;
  const wall = onTheWall({ window: freeze.window, recurrence });
  const length = Date.parse(wall.window.end) - Date.parse(wall.window.start);
  const about = { freeze, wall, length, zone };
  const { start, single } = beginning(about, first);
  if (start === undefined) return { series: null, single };
  const rule = calendarRule(recurrence, single.length, start);
  const { alone, ...differing } = differences({ ...about, start }, now);
  return {
    series: { start, end: start + length, timeZone: zone, rule, ...differing },
    single: [...single, ...alone],
  };
}

// --- internal ---

const DAY = 86_400_000;
const YEAR = 366 * DAY;
/** Occurrences are compared with the rule from so far back to so far ahead. */
const BACK = YEAR;
const AHEAD = 5 * YEAR;
/** How far one time of a freeze may be from the next. */
const FARTHEST = 20 * YEAR;
/** No more times than this stand alone before a series begins. */
const MOST_ALONE = 10;

/** Of a rule that cannot be read, nothing but the first time is known. */
function isUnreadable(freeze: FreezeTimes, first: Span): boolean {
  const { spans, complete } = occurrences(freeze, first.start, first.start + DAY);
  return !complete && spans.length <= 1;
}

interface About {
  readonly freeze: FreezeTimes;
  /** The same by the clock on the wall. */
  readonly wall: FreezeTimes;
  /** How long each time lasts by that clock. */
  readonly length: number;
  readonly zone: string;
}

/**
 * Where the series begins: with the first time that follows the rule, and of which a clock shows start and end exactly
 * once. Those before it stand alone; where there are too many of them, no series begins.
 */
function beginning({ freeze, wall, length, zone }: About, first: Span): { start?: number; single: Span[] } {
  const isSound = (shown: number) => isPlain(shown, zone) && isPlain(shown + length, zone);
  let shown: number | undefined = Date.parse(wall.window.start);
  if (firstFollowsRule(wall) && isSound(shown)) return { start: first.start, single: [] };
  const single = [first];
  while (single.length < MOST_ALONE) {
    shown = nextAfter(wall, shown);
    if (shown === undefined) break;
    const ruled = instantOf(shown, zone);
    if (isSound(shown)) return { start: ruled, single };
    single.push(...occurrences(freeze, ruled, ruled + 1).spans.filter(({ start }) => start === ruled));
  }
  return { single };
}

function nextAfter(wall: FreezeTimes, after: number): number | undefined {
  for (let from = after; from < after + FARTHEST; from += YEAR) {
    const next = occurrences(wall, from, from + YEAR).spans.find(({ start }) => start > after);
    if (next) return next.start;
  }
  return undefined;
}

interface Compared extends About {
  /** Where the series begins. */
  readonly start: number;
}

/** Where rule and freeze differ in the years around `now`: nowhere but around the changes of the clocks. */
function differences(compared: Compared, now: number): Pick<Series, "except" | "moved"> & { readonly alone: Span[] } {
  const { freeze, wall, length, start, zone } = compared;
  const changes = clockChanges(zone, Math.max(start, now - BACK) - DAY, now + AHEAD);
  const near = union(changes.map(({ at }) => ({ start: at - length - 2 * DAY, end: at + 2 * DAY })));
  const found = near.flatMap((stretch) => {
    const truths = occurrences(freeze, stretch.start - 2 * DAY, stretch.end + 2 * DAY).spans;
    const byStart = new Map(truths.map((span) => [span.start, span]));
    return occurrences(wall, stretch.start, stretch.end)
      .spans.map((shown) => ({ shown: shown.start, ruled: instantOf(shown.start, zone) }))
      .filter(({ shown, ruled }) => ruled >= start && shown >= stretch.start && shown < stretch.end)
      .map((each) => ({ ...each, span: byStart.get(each.ruled) }));
  });
  const differing = found.filter(
    ({ shown, ruled, span }) => span?.end !== ruled + length || !isPlain(shown, zone) || !isPlain(shown + length, zone),
  );
  const isMoved = ({ shown, span }: (typeof found)[number]) =>
    span !== undefined && isPlain(shown, zone) && isPlain(wallAt(span.end, zone), zone);
  return {
    moved: differing.flatMap((each) => (isMoved(each) && each.span ? [each.span] : [])),
    except: differing.filter((each) => !isMoved(each)).map(({ shown }) => shown),
    alone: differing.flatMap((each) => (isMoved(each) || !each.span ? [] : [each.span])),
  };
}
