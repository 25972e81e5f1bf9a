// Die Wörter des Fachs: Arten, Zustände, Felder und Werte, unter den Namen, die ihnen die Schemata geben.
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
    "All Systems Operational": "Alles funktioniert",
    "Service Under Maintenance": "Wartung im Gange",
    "Partially Degraded Service": "Einzelne Services beeinträchtigt",
    "Degraded System Service": "Alle Services beeinträchtigt",
    "Minor Service Outage": "Einzelne Services teilweise ausgefallen",
    "Partial System Outage": "Mehrere Services ausgefallen",
    "Major System Outage": "Großer Ausfall",
  },
};
