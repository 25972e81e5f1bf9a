// Lo que dicen los scripts en el navegador. Breve: cada página lo lleva.
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `Hay información más reciente. ${state}.`,
  show: "Mostrar",
  state: {
    "All Systems Operational": "Todos los servicios operativos",
    "Service Under Maintenance": "Mantenimiento en curso",
    "Partially Degraded Service": "Rendimiento parcialmente degradado",
    "Degraded System Service": "Rendimiento degradado en todos los servicios",
    "Minor Service Outage": "Interrupción leve",
    "Partial System Outage": "Interrupción parcial",
    "Major System Outage": "Interrupción grave",
  },
  clock: (choice, zone) => `${choice} (${zone})`,
  pause: "Pausar la actualización",
  resume: (clock) => `Reanudar la actualización (en pausa desde ${/^0?1:/.test(clock) ? "la" : "las"} ${clock})`,
};
