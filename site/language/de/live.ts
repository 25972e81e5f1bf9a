// Was Skripte im Browser sagen. Kurz: jede Seite trägt es.
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `Es gibt Neueres. ${state}.`,
  show: "Anzeigen",
  state: {
    "All Systems Operational": "Alles funktioniert",
    "Service Under Maintenance": "Wartung im Gange",
    "Partially Degraded Service": "Einzelne Services beeinträchtigt",
    "Degraded System Service": "Alle Services beeinträchtigt",
    "Minor Service Outage": "Einzelne Services teilweise ausgefallen",
    "Partial System Outage": "Mehrere Services ausgefallen",
    "Major System Outage": "Großer Ausfall",
  },
  clock: (choice, zone) => `${choice} (${zone})`,
  pause: "Aktualisierung anhalten",
  resume: (clock) => `Aktualisierung fortsetzen (angehalten um ${clock})`,
};
