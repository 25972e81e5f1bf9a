// Wie Zeitpunkte, Zeiträume und Dauern gesagt werden.
import type { Language } from "../language.ts";

export const times: Language["times"] = {
  at: (day, clock) => `${day}, ${clock}`,
  day: (day) => day,
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from} – ${to}`,
  now: "jetzt",
  length: {
    lessThanAMinute: "weniger als eine Minute",
    minutes: (minutes) => `${minutes} Min.`,
    hours: (hours) => `${hours} Std.`,
    hoursAndMinutes: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
    days: (days) => (days === 1 ? "1 Tag" : `${days} Tage`),
    daysAndHours: (days, hours) => `${days === 1 ? "1 Tag" : `${days} Tage`} ${hours} Std.`,
  },
};
