// A moment as people write it into a form.
import { Instant } from "../../schemas/index.ts";
import { toInstant } from "../local-time.ts";

/** `2026-12-01 22:00`, with seconds or an offset if need be, as an instant; undefined where it is none. */
export function givenMoment(text: string, timeZone: string): string | undefined {
  const [, day = "", time = "", seconds = ":00", offset] = WRITTEN.exec(text.trim()) ?? [];
  if (day === "") return undefined;
  const wall = `${day}T${time}${seconds}`;
  const instant = offset === undefined ? onTheWall(wall, timeZone) : `${wall}${offset.toUpperCase()}`;
  return instant !== undefined && Instant.safeParse(instant).success ? instant : undefined;
}

// --- internal ---

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[Tt]| +)(\d{2}:\d{2})(:\d{2})?(?:\.\d+)? *(Z|z|[+-]\d{2}:\d{2})?$/;

/** The first moment at which clocks there say this; undefined where they never do. */
function onTheWall(wall: string, timeZone: string): string | undefined {
  const near = Date.parse(`${wall}Z`);
  if (Number.isNaN(near)) return undefined;
  const day = 86_400_000;
  const tried = [near - day, near + day].map((at) => {
    const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(toInstant(at, timeZone))?.[1] ?? "Z";
    return toInstant(Date.parse(`${wall}${offset}`), timeZone);
  });
  return tried.find((instant) => instant.startsWith(wall));
}
