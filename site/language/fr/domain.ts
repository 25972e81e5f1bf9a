// Les mots du métier : types de fiches, états, champs et valeurs.
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
    "All Systems Operational": "Tous les services sont opérationnels",
    "Service Under Maintenance": "Maintenance en cours",
    "Partially Degraded Service": "Performances partiellement dégradées",
    "Degraded System Service": "Performances dégradées sur tous les services",
    "Minor Service Outage": "Panne mineure",
    "Partial System Outage": "Panne partielle",
    "Major System Outage": "Panne majeure",
  },
};
