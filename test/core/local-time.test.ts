import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { toInstant } from "../../core/local-time.ts";

/** By whole, half and odd hours; the last one stops its summer time for Ramadan. */
const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca"];
const SWITCHES = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-04-04T15:00:00Z", "2026-02-15T02:00:00Z"];

it("the clock on the wall is that of the zone, on days when clocks are changed too", () => {
  const moment = fc.oneof(
    fc.tuple(fc.constantFrom(...SWITCHES.map((text) => Date.parse(text))), fc.integer({ min: -1500, max: 1500 })),
    fc.tuple(fc.constant(Date.parse("2020-01-01T00:00:00Z")), fc.integer({ min: 0, max: 5_000_000 })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moment, (timeZone, [from, minutes]) => {
      const at = from + minutes * 60_000;
      const told = Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone, smallestUnit: "second" });
      expect(toInstant(at, timeZone).replace("Z", "+00:00")).toBe(told.replace("Z", "+00:00"));
    }),
    { numRuns: 500 },
  );
});
