// Lo que unos registros son para otros, como títulos sobre los que pertenecen a uno.
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "Propietario de · servicios" },
    depends_on: { there: "Utilizado por · servicios" },
    "links.knowledge": { here: "Conocimiento", there: "Sobre los servicios" },
  },
  incident: {
    owner: { there: "Propietario de · incidentes" },
    "affects[].service": { there: "Incidentes" },
    "links.caused_by": { here: "Causado por · cambios", there: "Incidentes causados" },
    "links.fixed_by": { here: "Corregido por · cambios", there: "Corrige los incidentes" },
    "links.problem": { here: "Problema", there: "Incidentes de este problema" },
    "links.parent": { here: "Principal · incidentes", there: "Partes · incidentes" },
    "links.knowledge": { here: "Conocimiento", there: "Ayudó en · incidentes" },
  },
  problem: {
    owner: { there: "Propietario de · problemas" },
    services: { there: "Problemas" },
    "links.incidents": { here: "Incidentes", there: "Problema" },
    "links.changes": { here: "Cambios", there: "Corrige los problemas" },
    "links.duplicate_of": { here: "Duplicado de · problemas", there: "Duplicados · problemas" },
    "links.knowledge": { here: "Conocimiento", there: "Sobre los problemas" },
  },
  change: {
    owner: { there: "Propietario de · cambios" },
    team: { there: "Lleva a cabo · cambios" },
    services: { there: "Cambios" },
    model: { there: "Utilizado por los cambios" },
    "links.problem": { here: "Problema", there: "Corregido por · cambios" },
    "links.incident": { here: "Incidente", there: "Respuesta mediante · cambios" },
    "links.follows": { here: "Sigue a · cambios", there: "Seguido por · cambios" },
    "links.knowledge": { here: "Conocimiento", there: "Utilizado en los cambios" },
  },
  knowledge: {
    owner: { there: "Propietario de · conocimiento" },
    services: { there: "Conocimiento" },
    "links.problem": { here: "Problema", there: "Explicado por · conocimiento" },
    "links.replaces": { here: "Sustituye a · conocimiento", there: "Sustituido por · conocimiento" },
  },
  model: {
    owner: { there: "Propietario de · modelos de cambio" },
    services: { there: "Modelos de cambio" },
    "links.knowledge": { here: "Conocimiento", there: "Sobre los modelos" },
  },
  freeze: {
    owner: { there: "Propietario de · congelaciones" },
    services: { there: "Congelaciones de cambios" },
    may_approve: { there: "Puede aprobar durante · congelaciones" },
    "links.knowledge": { here: "Conocimiento", there: "Sobre las congelaciones" },
  },
  team: {
    owner: { there: "Dependen de él · equipos" },
    includes: { there: "Forma parte de · equipos" },
    "links.knowledge": { here: "Conocimiento", there: "Sobre los equipos" },
  },
};
