// De woorden van het vak: soorten, statussen, velden en waarden, onder de namen die de schema's eraan geven.
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
    "All Systems Operational": "Alle systemen operationeel",
    "Service Under Maintenance": "Dienst in onderhoud",
    "Partially Degraded Service": "Dienstverlening deels verminderd",
    "Degraded System Service": "Dienstverlening verminderd",
    "Minor Service Outage": "Kleine storing",
    "Partial System Outage": "Gedeeltelijke storing",
    "Major System Outage": "Grote storing",
  },
};
