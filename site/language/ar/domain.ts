// مفردات المجال: الأنواع والحالات والحقول والقيم، بالأسماء التي تعطيها لها المخططات.
import type { Language } from "../language.ts";
import { columns, kinds, states } from "./domain-kinds.ts";
import { ties } from "./domain-ties.ts";
import { fields, values } from "./domain-words.ts";

export const domain: Language["domain"] = {
  kinds,
  states,
  columns,
  ties,
  fields,
  values,
  pageStatus: {
    "All Systems Operational": "جميع الأنظمة تعمل",
    "Service Under Maintenance": "صيانة جارية للخدمة",
    "Partially Degraded Service": "أداء متراجع جزئيًا في الخدمات",
    "Degraded System Service": "أداء متراجع في جميع الخدمات",
    "Minor Service Outage": "انقطاع محدود في الخدمات",
    "Partial System Outage": "انقطاع جزئي في الأنظمة",
    "Major System Outage": "انقطاع كبير في الأنظمة",
  },
};
