// 時点、期間、長さの言い方です。
import type { Language } from "../language.ts";

export const times: Language["times"] = {
  at: (day, clock) => `${day} ${clock}`,
  day: (day) => day,
  inZone: (time, zone) => `${time} ${zone}`,
  range: (from, to) => `${from}～${to}`,
  now: "今",
  length: {
    lessThanAMinute: "1分未満",
    minutes: (minutes) => `${minutes}分`,
    hours: (hours) => `${hours}時間`,
    hoursAndMinutes: (hours, minutes) => `${hours}時間${minutes}分`,
    days: (days) => `${days}日`,
    daysAndHours: (days, hours) => `${days}日${hours}時間`,
  },
};
