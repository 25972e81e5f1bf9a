// Hoe momenten, perioden en duren worden verteld.
import type { Language } from "../language.ts";

export const times: Language["times"] = {
  at: (day, clock) => `${day}, ${clock}`,
  day: (day) => day,
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from} – ${to}`,
  now: "nu",
  length: {
    lessThanAMinute: "minder dan een minuut",
    minutes: (minutes) => `${minutes} min`,
    hours: (hours) => `${hours} uur`,
    hoursAndMinutes: (hours, minutes) => `${hours} uur ${minutes} min`,
    days: (days) => (days === 1 ? "1 dag" : `${days} dagen`),
    daysAndHours: (days, hours) => `${days === 1 ? "1 dag" : `${days} dagen`} ${hours} uur`,
  },
};
