// How moments, periods and lengths are told.

export const times = {
  /** A day at a time: "20 Nov 2026" and "10:20". */
  at: (day: string, clock: string) => `${day}, ${clock}`,
  /** A day as Intl writes it: "20 Nov 2026". Here a language may mend what it would write otherwise. */
  day: (day: string) => day.replace("Sept", "Sep"),
  /** With the short name of the time zone: "10:20" and "CET". */
  inZone: (time: string, zone: string) => `${time} ${zone}`,
  /** From one moment to another. */
  range: (from: string, to: string) => `${from} – ${to}`,
  /** Within a minute. */
  now: "now",
  length: {
    lessThanAMinute: "less than a minute",
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number) => `${hours} h`,
    hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
    days: (days: number) => `${days} d`,
    daysAndHours: (days: number, hours: number) => `${days} d ${hours} h`,
  },
};
