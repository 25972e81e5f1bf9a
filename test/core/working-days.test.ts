import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toInstant } from "../../core/local-time.ts";
import { workingDaysAfter } from "../../core/working-days.ts";

const VIENNA = "Europe/Vienna";

function deadline(at: string, days: number, zone = VIENNA): string {
  return toInstant(workingDaysAfter(Date.parse(at), days, zone), zone);
}

describe("working days", () => {
  it.each([
    ["in the middle of a week", "2026-11-16T10:00:00+01:00", 3, "2026-11-20T00:00:00+01:00"],
    ["over a weekend", "2026-11-20T10:00:00+01:00", 3, "2026-11-26T00:00:00+01:00"],
    ["from a Saturday", "2026-11-21T10:00:00+01:00", 1, "2026-11-24T00:00:00+01:00"],
    ["from a Sunday, a minute before midnight", "2026-11-22T23:59:00+01:00", 1, "2026-11-24T00:00:00+01:00"],
    ["until a Friday: the weekend behind it is not given", "2026-11-19T10:00:00+01:00", 1, "2026-11-21T00:00:00+01:00"],
    ["over two weekends", "2026-11-20T10:00:00+01:00", 6, "2026-12-01T00:00:00+01:00"],
    ["into summer time", "2026-03-27T10:00:00+01:00", 1, "2026-03-31T00:00:00+02:00"],
    ["out of summer time", "2026-10-23T10:00:00+02:00", 1, "2026-10-27T00:00:00+01:00"],
  ])("are counted %s", (_, at, days, expected) => {
    expect(deadline(at, days)).toBe(expected);
  });

  it("begin and end by the calendar of the time zone, not of UTC", () => {
    const friday = "2026-11-20T23:30:00Z"; // Saturday in Auckland, Friday afternoon in New York
    expect(deadline(friday, 1, "Pacific/Auckland")).toBe("2026-11-24T00:00:00+13:00");
    expect(deadline(friday, 1, "America/New_York")).toBe("2026-11-24T00:00:00-05:00");
    expect(deadline("2026-11-20T04:00:00Z", 1, "America/New_York")).toBe("2026-11-21T00:00:00-05:00");
  });

  it("end where summer time skips midnight as well", () => {
    // Cairo went from 00:00 to 01:00 on Friday 26 April 2024.
    expect(deadline("2024-04-24T10:00:00+02:00", 1, "Africa/Cairo")).toBe("2024-04-26T01:00:00+03:00");
  });

  it("end where a zone skipped a whole day", () => {
    // Apia had no Friday 30 December 2011.
    const end = workingDaysAfter(Date.parse("2011-12-28T10:00:00-10:00"), 1, "Pacific/Apia");
    expect(new Date(end).toISOString()).toBe("2011-12-30T10:00:00.000Z");
  });

  it("are never fewer than asked for, and more days never end earlier", () => {
    const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
    const zones = fc.constantFrom(VIENNA, "America/Sao_Paulo", "Pacific/Auckland", "Asia/Kolkata", "Etc/UTC");
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), zones, (at, days, zone) => {
        const end = workingDaysAfter(at, days, zone);
        expect(end - at).toBeGreaterThanOrEqual(days * 86_400_000 - 2 * 3_600_000);
        expect(workingDaysAfter(at, days + 1, zone)).toBeGreaterThan(end);
      }),
    );
  });
});
