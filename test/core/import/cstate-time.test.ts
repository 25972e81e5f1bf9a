import { expect, it } from "vitest";
import { readTime } from "../../../core/import/cstate-time.ts";

it.each([
  ["2024-03-04T13:00:00-00:00", "2024-03-04T13:00:00Z"],
  ["2024-03-04T13:00:00+00:00", "2024-03-04T13:00:00Z"],
  ["2024-03-04T13:00:00Z", "2024-03-04T13:00:00Z"],
  ["2024-03-04T13:00:00+05:30", "2024-03-04T13:00:00+05:30"],
  ["2024-03-04 13:00:00 +0100", "2024-03-04T13:00:00+01:00"],
  ["2024-03-04T13:00-00:00", "2024-03-04T13:00:00Z"],
  ["2024-03-04T13:00:00.250Z", "2024-03-04T13:00:00.250Z"],
])("%s is %s", (written, instant) => {
  expect(readTime(written, "Etc/UTC")).toMatchObject({ instant, naive: false, slip: false });
});

it.each([
  ["2023-12-04T8:00:00-00:00", "2023-12-04T08:00:00Z", false],
  ["2023-7-4 8:05:00", "2023-07-04T08:05:00Z", true],
])("%s has one digit where two belong: %s", (written, instant, naive) => {
  expect(readTime(written, "Etc/UTC")).toMatchObject({ instant, naive, slip: true });
});

it.each([
  ["2024-03-04 13:00:00", "Etc/UTC", "2024-03-04T13:00:00Z"],
  ["2024-03-04T13:00:00", "Europe/Vienna", "2024-03-04T13:00:00+01:00"],
  ["2024-07-04T13:00:00", "Europe/Vienna", "2024-07-04T13:00:00+02:00"],
  ["2024-07-04T13:00:00", "America/Denver", "2024-07-04T13:00:00-06:00"],
])("%s without an offset is by the clock of %s: %s", (written, zone, instant) => {
  expect(readTime(written, zone)).toMatchObject({ instant, naive: true });
});

it.each([
  ["2023-07-94T13:00", "Etc/UTC", "exist"],
  ["2021-05-03T011:00:00", "Etc/UTC", "moment"],
  ["2023-02-29T10:00:00Z", "Etc/UTC", "exist"],
  ["2023-02-28T24:00:00Z", "Etc/UTC", "exist"],
  ["2023-02-28T10:60:00Z", "Etc/UTC", "exist"],
  ["2023-02-28T10:00:00+99:00", "Etc/UTC", "offset"],
  ["2023-02-28", "Etc/UTC", "day without a time"],
  ["yesterday", "Etc/UTC", "moment"],
  ["", "Etc/UTC", "moment"],
  [20230228, "Etc/UTC", "moment"],
  [null, "Etc/UTC", "moment"],
  ["2024-03-31T02:30:00", "Europe/Vienna", "put forward"],
  ["2024-10-27T02:30:00", "Europe/Vienna", "twice"],
])("%s in %s is no moment", (written, zone, why) => {
  expect(readTime(written, zone)).toEqual({ fault: expect.stringContaining(why) });
});
