// O que dizem os scripts no navegador de quem lê. Curto: todas as páginas o carregam.
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `Há informações mais recentes. ${state}.`,
  show: "Mostrar",
  state: {
    "All Systems Operational": "Todos os sistemas operacionais",
    "Service Under Maintenance": "Serviço em manutenção",
    "Partially Degraded Service": "Serviço parcialmente degradado",
    "Degraded System Service": "Serviço do sistema degradado",
    "Minor Service Outage": "Interrupção menor do serviço",
    "Partial System Outage": "Interrupção parcial do sistema",
    "Major System Outage": "Interrupção grave do sistema",
  },
  clock: (choice, zone) => `${choice} (${zone})`,
  pause: "Pausar atualizações",
  resume: (clock) => `Retomar atualizações (pausadas às ${clock})`,
};
