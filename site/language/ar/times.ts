// كيف تُكتب اللحظات والفترات والمدد.
import type { Language } from "../language.ts";
import { several } from "./counted.ts";

const daysIn = (n: number) =>
  several(n, {
    zero: `${n} يوم`,
    one: `${n} يوم`,
    two: `${n} يوم`,
    few: `${n} أيام`,
    many: `${n} يومًا`,
    other: `${n} يوم`,
  });

export const times: Language["times"] = {
  at: (day, clock) => `${day}، ${clock}`,
  day: (day) => day,
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from} – ${to}`,
  now: "الآن",
  length: {
    lessThanAMinute: "أقل من دقيقة",
    minutes: (minutes) => `${minutes} د`,
    hours: (hours) => `${hours} س`,
    hoursAndMinutes: (hours, minutes) => `${hours} س ${minutes} د`,
    days: daysIn,
    daysAndHours: (days, hours) => `${daysIn(days)} ${hours} س`,
  },
};
