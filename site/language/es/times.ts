// Cómo se expresan momentos, periodos y duraciones.
import type { Language } from "../language.ts";

export const times: Language["times"] = {
  at: (day, clock) => `${day}, ${clock}`,
  day: (day) => day,
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from} – ${to}`,
  now: "ahora",
  length: {
    lessThanAMinute: "menos de un minuto",
    minutes: (minutes) => `${minutes} min`,
    hours: (hours) => `${hours} h`,
    hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
    days: (days) => `${days} d`,
    daysAndHours: (days, hours) => `${days} d ${hours} h`,
  },
};
