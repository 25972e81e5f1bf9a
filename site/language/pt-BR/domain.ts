// As palavras da área: tipos, estados, campos e valores, pelos nomes que os esquemas lhes dão.
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
    "All Systems Operational": "Todos os sistemas operacionais",
    "Service Under Maintenance": "Serviço em manutenção",
    "Partially Degraded Service": "Serviço parcialmente degradado",
    "Degraded System Service": "Serviço do sistema degradado",
    "Minor Service Outage": "Interrupção menor do serviço",
    "Partial System Outage": "Interrupção parcial do sistema",
    "Major System Outage": "Interrupção grave do sistema",
  },
};
