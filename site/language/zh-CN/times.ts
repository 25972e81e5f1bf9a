// 时刻、时段和时长的说法。
import type { Language } from "../language.ts";

export const times: Language["times"] = {
  at: (day, clock) => `${day} ${clock}`,
  day: (day) => day,
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from} – ${to}`,
  now: "刚刚",
  length: {
    lessThanAMinute: "不到 1 分钟",
    minutes: (minutes) => `${minutes} 分钟`,
    hours: (hours) => `${hours} 小时`,
    hoursAndMinutes: (hours, minutes) => `${hours} 小时 ${minutes} 分钟`,
    days: (days) => `${days} 天`,
    daysAndHours: (days, hours) => `${days} 天 ${hours} 小时`,
  },
};
