// Como se escrevem momentos, períodos e durações.
import type { Language } from "../language.ts";

const daysIn = (days: number) => (days === 1 ? "1 dia" : `${days} dias`);

export const times: Language["times"] = {
  at: (day, clock) => `${day}, ${clock}`,
  // "23 de nov. de 2026" é longo demais para linhas e tabelas.
  day: (day) => day.replaceAll(" de ", " ").replace(".", ""),
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from} – ${to}`,
  now: "agora",
  length: {
    lessThanAMinute: "menos de um minuto",
    minutes: (minutes) => `${minutes} min`,
    hours: (hours) => `${hours} h`,
    hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
    days: daysIn,
    daysAndHours: (days, hours) => `${daysIn(days)} ${hours} h`,
  },
};
