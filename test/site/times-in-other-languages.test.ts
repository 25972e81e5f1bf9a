import { describe, expect, it } from "vitest";
import { domain } from "../../site/language/en/domain.ts";
import { live } from "../../site/language/en/live.ts";
import { times } from "../../site/language/en/times.ts";
import { pluralIn } from "../../site/language/plural.ts";
import { monthName, monthText } from "../../site/months.ts";
import { decimalText } from "../../site/numbers.ts";
import { relativeText } from "../../site/relative.ts";
import { staleFrom } from "../../site/stale.ts";
import { calendarDay, clockText, daysText, dayText, lengthText, momentText, periodText } from "../../site/times.ts";
import type { Tongue } from "../../site/tongue.ts";

const HOUR = 3_600_000;

/** As a translator would write them. */
const japanese: Tongue = {
  locale: "ja",
  words: {
    ...times,
    at: (day, clock) => `${day} ${clock}`,
    day: (day) => day,
    range: (from, to) => `${from}～${to}`,
    now: "たった今",
    length: {
      lessThanAMinute: "1分未満",
      minutes: (minutes) => `${minutes}分`,
      hours: (hours) => `${hours}時間`,
      hoursAndMinutes: (hours, minutes) => `${hours}時間${minutes}分`,
      days: (days) => `${days}日`,
      daysAndHours: (days, hours) => `${days}日${hours}時間`,
    },
  },
};
const severalArabic = pluralIn("ar");
const arabic: Tongue = {
  locale: "ar-EG",
  words: {
    ...times,
    at: (day, clock) => `${day}، ${clock}`,
    length: {
      ...times.length,
      days: (days) => severalArabic(days, { one: "يوم", two: "يومان", few: `${days} أيام`, other: `${days} يومًا` }),
    },
  },
};
const german: Tongue = { locale: "de", words: { ...times, day: (day) => day } };

describe("moments in another language", () => {
  const now = "2026-11-20T09:20:00Z";

  it("are written as its readers write them", () => {
    expect(momentText(now, "Asia/Tokyo", undefined, japanese).text).toBe("2026年11月20日 18:20 JST");
    expect(momentText(now, "Europe/Berlin", undefined, german).text).toBe("20. Nov. 2026, 10:20 MEZ");
    expect(momentText(now, "UTC", undefined, arabic).text).toBe("٢٠ نوفمبر ٢٠٢٦، ٠٩:٢٠ UTC");
    expect(clockText(now, "Asia/Tokyo", japanese)).toBe("18:20 JST");
  });

  it.each([japanese, arabic, german])("leave out the year of now, and no other: $locale", (tongue) => {
    const told = (instant: string) => momentText(instant, "Europe/Berlin", now, tongue).text;
    const year = (number: number) => decimalText(number, tongue).replace(/[.,٬]/, "");
    expect(told("2026-11-19T23:30:00Z")).not.toContain(year(2026));
    expect(told("2026-12-31T23:30:00Z")).toContain(year(2027));
  });

  it("tell the day once where it is the same, and the year once", () => {
    const period = (start: string, end: string) => periodText(start, end, "Asia/Tokyo", undefined, japanese);
    expect(period("2026-12-01T01:00:00Z", "2026-12-01T03:00:00Z")).toEqual({
      text: "2026年12月1日 10:00～12:00 JST",
      utc: "01:00～03:00 UTC",
    });
    expect(period("2026-12-01T14:00:00Z", "2026-12-01T16:00:00Z")).toEqual({
      text: "2026年12月1日 23:00～12月2日 01:00 JST",
      utc: "12月1日 14:00～16:00 UTC",
    });
  });

  it("count days for programs in the same way whatever the language", () => {
    expect(calendarDay("2026-12-01T23:30:00Z", "Europe/Berlin")).toBe("2026-12-02");
    expect(calendarDay("2026-12-01T23:30:00Z", "America/New_York")).toBe("2026-12-01");
  });
});

describe("days, months, lengths and numbers in another language", () => {
  it("name days and months as its readers do", () => {
    expect(dayText("2026-12-01", "weekday", german)).toBe("Dienstag, 1. Dezember");
    expect(dayText("2026-12-01", "short", japanese)).toBe("2026年12月1日");
    expect(daysText("2026-11-14", "2026-11-18", german)).toBe("14.–18. November");
    expect(daysText("2026-11-14", "2026-11-18")).toBe("14 – 18 November");
    expect(monthText("2026-11", japanese)).toBe("2026年11月");
    expect(monthName("2026-11", german)).toBe("November");
  });

  it("tell lengths with the plural that the language asks for", () => {
    expect([1, 2, 3, 11].map((days) => lengthText(days * 24 * HOUR, arabic))).toEqual([
      "يوم",
      "يومان",
      "3 أيام",
      "11 يومًا",
    ]);
    expect(lengthText(52 * HOUR, japanese)).toBe("2日4時間");
    expect(lengthText(0, japanese)).toBe("1分未満");
  });

  it("tell how long ago", () => {
    expect(relativeText(-25 * 60_000, german)).toBe("vor 25 Minuten");
    expect(relativeText(3 * 24 * HOUR, japanese)).toBe("3 日後");
    expect(relativeText(0, japanese)).toBe("たった今");
  });

  it("write numbers with as many decimals as they come with", () => {
    expect(decimalText("99.90", german)).toBe("99,90");
    expect(decimalText("99.90")).toBe("99.90");
    expect(decimalText(100, german)).toBe("100");
  });
});

describe("what an open page says", () => {
  it("calls everything as the pages do", () => {
    expect(live.state).toEqual(domain.pageStatus);
  });
});

describe("a page is stale", () => {
  it("once two builds should have come since it was made", () => {
    const page = (rebuiltEvery: number) => ({ now: "2026-11-20T09:00:00Z", portal: { rebuiltEvery } });
    expect(staleFrom(page(15))).toBe("2026-11-20T09:30:00.000Z");
    expect(staleFrom(page(1440))).toBe("2026-11-22T09:00:00.000Z");
  });
});
