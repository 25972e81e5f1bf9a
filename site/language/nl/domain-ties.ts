// Wat records voor elkaar zijn, als koppen boven de records die bij een ander horen.
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "Eigenaar van · diensten" },
    depends_on: { there: "Gebruikt door · diensten" },
    "links.knowledge": { here: "Kennis", there: "Over diensten" },
  },
  incident: {
    owner: { there: "Eigenaar van · incidenten" },
    "affects[].service": { there: "Incidenten" },
    "links.caused_by": { here: "Veroorzaakt door · wijzigingen", there: "Veroorzaakte incidenten" },
    "links.fixed_by": { here: "Verholpen door · wijzigingen", there: "Verhelpt incidenten" },
    "links.problem": { here: "Probleem", there: "Incidenten van dit probleem" },
    "links.parent": { here: "Bovenliggend · incidenten", there: "Onderdelen · incidenten" },
    "links.knowledge": { here: "Kennis", there: "Hielp bij · incidenten" },
  },
  problem: {
    owner: { there: "Eigenaar van · problemen" },
    services: { there: "Problemen" },
    "links.incidents": { here: "Incidenten", there: "Probleem" },
    "links.changes": { here: "Wijzigingen", there: "Verhelpt problemen" },
    "links.duplicate_of": { here: "Duplicaat van · problemen", there: "Duplicaten · problemen" },
    "links.knowledge": { here: "Kennis", there: "Over problemen" },
  },
  change: {
    owner: { there: "Eigenaar van · wijzigingen" },
    team: { there: "Voert uit · wijzigingen" },
    services: { there: "Wijzigingen" },
    model: { there: "Gebruikt door wijzigingen" },
    "links.problem": { here: "Probleem", there: "Verholpen door · wijzigingen" },
    "links.incident": { here: "Incident", there: "Beantwoord door · wijzigingen" },
    "links.follows": { here: "Volgt op · wijzigingen", there: "Gevolgd door · wijzigingen" },
    "links.knowledge": { here: "Kennis", there: "Gebruikt in wijzigingen" },
  },
  knowledge: {
    owner: { there: "Eigenaar van · kennis" },
    services: { there: "Kennis" },
    "links.problem": { here: "Probleem", there: "Uitgelegd door · kennis" },
    "links.replaces": { here: "Vervangt · kennis", there: "Vervangen door · kennis" },
  },
  model: {
    owner: { there: "Eigenaar van · wijzigingsmodellen" },
    services: { there: "Wijzigingsmodellen" },
    "links.knowledge": { here: "Kennis", there: "Over modellen" },
  },
  freeze: {
    owner: { there: "Eigenaar van · wijzigingsstops" },
    services: { there: "Wijzigingsstops" },
    may_approve: { there: "Mag goedkeuren tijdens · wijzigingsstops" },
    "links.knowledge": { here: "Kennis", there: "Over wijzigingsstops" },
  },
  team: {
    owner: { there: "Aansturing van · teams" },
    includes: { there: "Onderdeel van · teams" },
    "links.knowledge": { here: "Kennis", there: "Over teams" },
  },
};
