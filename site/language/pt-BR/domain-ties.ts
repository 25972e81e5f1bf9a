// O que os registros são uns para os outros, como títulos acima dos que pertencem a um deles.
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "Responde por · serviços" },
    depends_on: { there: "Usado por · serviços" },
    "links.knowledge": { here: "Conhecimento", there: "Sobre serviços" },
  },
  incident: {
    owner: { there: "Responde por · incidentes" },
    "affects[].service": { there: "Incidentes" },
    "links.caused_by": { here: "Causado por · mudanças", there: "Causou incidentes" },
    "links.fixed_by": { here: "Corrigido por · mudanças", there: "Corrige incidentes" },
    "links.problem": { here: "Problema", there: "Incidentes deste problema" },
    "links.parent": { here: "Parte de · incidentes", there: "Partes · incidentes" },
    "links.knowledge": { here: "Conhecimento", there: "Ajudou em · incidentes" },
  },
  problem: {
    owner: { there: "Responde por · problemas" },
    services: { there: "Problemas" },
    "links.incidents": { here: "Incidentes", there: "Problema" },
    "links.changes": { here: "Mudanças", there: "Corrige problemas" },
    "links.duplicate_of": { here: "Duplicata de · problemas", there: "Duplicatas · problemas" },
    "links.knowledge": { here: "Conhecimento", there: "Sobre problemas" },
  },
  change: {
    owner: { there: "Responde por · mudanças" },
    team: { there: "Executa · mudanças" },
    services: { there: "Mudanças" },
    model: { there: "Usado por mudanças" },
    "links.problem": { here: "Problema", there: "Corrigido por · mudanças" },
    "links.incident": { here: "Incidente", there: "Atendido por · mudanças" },
    "links.follows": { here: "Sucede a · mudanças", there: "Sucedida por · mudanças" },
    "links.knowledge": { here: "Conhecimento", there: "Usado em mudanças" },
  },
  knowledge: {
    owner: { there: "Responde por · conhecimento" },
    services: { there: "Conhecimento" },
    "links.problem": { here: "Problema", there: "Explicado por · conhecimento" },
    "links.replaces": { here: "Substitui · conhecimento", there: "Substituído por · conhecimento" },
  },
  model: {
    owner: { there: "Responde por · modelos de mudança" },
    services: { there: "Modelos de mudança" },
    "links.knowledge": { here: "Conhecimento", there: "Sobre modelos" },
  },
  freeze: {
    owner: { there: "Responde por · congelamentos" },
    services: { there: "Congelamentos" },
    may_approve: { there: "Pode aprovar em · congelamentos" },
    "links.knowledge": { here: "Conhecimento", there: "Sobre congelamentos" },
  },
  team: {
    owner: { there: "Equipes subordinadas" },
    includes: { there: "Parte de · equipes" },
    "links.knowledge": { here: "Conhecimento", there: "Sobre equipes" },
  },
};
