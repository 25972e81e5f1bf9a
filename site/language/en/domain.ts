// The words of the field: kinds, states, fields and values, keyed by the names that the schemas give them.
import { columns, kinds, states } from "./domain-kinds.ts";
import { ties } from "./domain-ties.ts";
import { fields, values } from "./domain-words.ts";

export const domain = {
  kinds,
  states,
  columns,
  ties,
  fields,
  values,
  /** How everything is, by Statuspage's heading for it. */
  pageStatus: {
    "All Systems Operational": "All systems operational",
    "Service Under Maintenance": "Service under maintenance",
    "Partially Degraded Service": "Partially degraded service",
    "Degraded System Service": "Degraded system service",
    "Minor Service Outage": "Minor service outage",
    "Partial System Outage": "Partial system outage",
    "Major System Outage": "Major system outage",
  },
};
