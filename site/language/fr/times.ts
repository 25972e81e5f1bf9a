// Comment se disent les moments, les périodes et les durées.
import type { Language } from "../language.ts";

export const times: Language["times"] = {
  at: (day, clock) => `${day} à ${clock}`,
  day: (day) => day.replace(/^1 /, "1er "),
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from} – ${to}`,
  now: "maintenant",
  length: {
    lessThanAMinute: "moins d’une minute",
    minutes: (minutes) => `${minutes} min`,
    hours: (hours) => `${hours} h`,
    hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
    days: (days) => `${days} j`,
    daysAndHours: (days, hours) => `${days} j ${hours} h`,
  },
};
