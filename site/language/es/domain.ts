// El vocabulario: tipos de registro, estados, campos y valores.
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
    "All Systems Operational": "Todos los servicios operativos",
    "Service Under Maintenance": "Mantenimiento en curso",
    "Partially Degraded Service": "Rendimiento parcialmente degradado",
    "Degraded System Service": "Rendimiento degradado en todos los servicios",
    "Minor Service Outage": "Interrupción leve",
    "Partial System Outage": "Interrupción parcial",
    "Major System Outage": "Interrupción grave",
  },
};
