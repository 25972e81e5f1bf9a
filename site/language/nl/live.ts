// Wat scripts in de browser van de lezer zeggen. Kort: elke pagina draagt het mee.
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `Er is nieuwere informatie. ${state}.`,
  show: "Tonen",
  state: {
    "All Systems Operational": "Alle systemen operationeel",
    "Service Under Maintenance": "Dienst in onderhoud",
    "Partially Degraded Service": "Dienstverlening deels verminderd",
    "Degraded System Service": "Dienstverlening verminderd",
    "Minor Service Outage": "Kleine storing",
    "Partial System Outage": "Gedeeltelijke storing",
    "Major System Outage": "Grote storing",
  },
  clock: (choice, zone) => `${choice} (${zone})`,
  pause: "Updates pauzeren",
  resume: (clock) => `Updates hervatten (gepauzeerd om ${clock})`,
};
