// Ce que les fiches sont les unes pour les autres, en titres au-dessus de celles qui se rattachent à l’une d’elles.
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "Propriétaire de · services" },
    depends_on: { there: "Utilisé par · services" },
    "links.knowledge": { here: "Connaissances", there: "À propos des services" },
  },
  incident: {
    owner: { there: "Propriétaire de · incidents" },
    "affects[].service": { there: "Incidents" },
    "links.caused_by": { here: "Causé par · changements", there: "Incidents causés" },
    "links.fixed_by": { here: "Corrigé par · changements", there: "Corrige les incidents" },
    "links.problem": { here: "Problème", there: "Incidents de ce problème" },
    "links.parent": { here: "Parent · incidents", there: "Rattachés · incidents" },
    "links.knowledge": { here: "Connaissances", there: "A servi pour · incidents" },
  },
  problem: {
    owner: { there: "Propriétaire de · problèmes" },
    services: { there: "Problèmes" },
    "links.incidents": { here: "Incidents", there: "Problème" },
    "links.changes": { here: "Changements", there: "Corrige les problèmes" },
    "links.duplicate_of": { here: "Doublon de · problèmes", there: "Doublons · problèmes" },
    "links.knowledge": { here: "Connaissances", there: "À propos des problèmes" },
  },
  change: {
    owner: { there: "Propriétaire de · changements" },
    team: { there: "Réalise · changements" },
    services: { there: "Changements" },
    model: { there: "Utilisé par les changements" },
    "links.problem": { here: "Problème", there: "Corrigé par · changements" },
    "links.incident": { here: "Incident", there: "Réponse apportée par · changements" },
    "links.follows": { here: "Fait suite à · changements", there: "Suivi par · changements" },
    "links.knowledge": { here: "Connaissances", there: "Utilisé dans les changements" },
  },
  knowledge: {
    owner: { there: "Propriétaire de · connaissances" },
    services: { there: "Connaissances" },
    "links.problem": { here: "Problème", there: "Expliqué par · connaissances" },
    "links.replaces": { here: "Remplace · connaissances", there: "Remplacé par · connaissances" },
  },
  model: {
    owner: { there: "Propriétaire de · modèles de changement" },
    services: { there: "Modèles de changement" },
    "links.knowledge": { here: "Connaissances", there: "À propos des modèles" },
  },
  freeze: {
    owner: { there: "Propriétaire de · gels" },
    services: { there: "Gels des changements" },
    may_approve: { there: "Peut approuver pendant · gels" },
    "links.knowledge": { here: "Connaissances", there: "À propos des gels" },
  },
  team: {
    owner: { there: "Lui sont rattachées · équipes" },
    includes: { there: "Fait partie de · équipes" },
    "links.knowledge": { here: "Connaissances", there: "À propos des équipes" },
  },
};
