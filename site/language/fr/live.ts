// Ce que disent les scripts dans le navigateur. Court : chaque page le porte.
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `Des informations plus récentes sont disponibles. ${state}.`,
  show: "Afficher",
  state: {
    "All Systems Operational": "Tous les services sont opérationnels",
    "Service Under Maintenance": "Maintenance en cours",
    "Partially Degraded Service": "Performances partiellement dégradées",
    "Degraded System Service": "Performances dégradées sur tous les services",
    "Minor Service Outage": "Panne mineure",
    "Partial System Outage": "Panne partielle",
    "Major System Outage": "Panne majeure",
  },
  clock: (choice, zone) => `${choice} (${zone})`,
  pause: "Suspendre l’actualisation",
  resume: (clock) => `Reprendre l’actualisation (suspendue à ${clock})`,
};
