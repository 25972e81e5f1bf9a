// ما تقوله البرامج النصية في متصفح القارئ. مختصر: فكل صفحة تحمله.
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `تتوفر معلومات أحدث. ${state}.`,
  show: "عرض",
  state: {
    "All Systems Operational": "جميع الأنظمة تعمل",
    "Service Under Maintenance": "صيانة جارية للخدمة",
    "Partially Degraded Service": "أداء متراجع جزئيًا في الخدمات",
    "Degraded System Service": "أداء متراجع في جميع الخدمات",
    "Minor Service Outage": "انقطاع محدود في الخدمات",
    "Partial System Outage": "انقطاع جزئي في الأنظمة",
    "Major System Outage": "انقطاع كبير في الأنظمة",
  },
  clock: (choice, zone) => `${choice} (${zone})`,
  pause: "إيقاف التحديث مؤقتًا",
  resume: (clock) => `استئناف التحديث (أُوقف في ${clock})`,
};
