// Hoe elke soort heet, met haar statussen, de kolommen van haar lijst en haar relaties met andere records.
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "Dienst",
    many: "Diensten",
    none: "Nog geen diensten.",
    means: "Iets wat mensen gebruiken en waarvoor iemand verantwoordelijk is.",
  },
  incident: {
    one: "Incident",
    many: "Incidenten",
    none: "Nog geen incidenten.",
    means: "Een ongeplande onderbreking van een dienst, of een vermindering van de kwaliteit ervan.",
  },
  problem: {
    one: "Probleem",
    many: "Problemen",
    none: "Nog geen problemen.",
    means: "De oorzaak, of mogelijke oorzaak, van een of meer incidenten.",
  },
  change: {
    one: "Wijziging",
    many: "Wijzigingen",
    none: "Nog geen wijzigingen.",
    means: "Het toevoegen, aanpassen of verwijderen van iets wat een dienst kan beïnvloeden.",
  },
  knowledge: {
    one: "Kennisartikel",
    many: "Kennis",
    none: "Nog geen kennisartikelen.",
    means: "Wat iemand heeft uitgezocht, zodat niemand dat nog eens hoeft te doen.",
  },
  model: {
    one: "Wijzigingsmodel",
    many: "Wijzigingsmodellen",
    none: "Nog geen wijzigingsmodellen.",
    means: "Het goedgekeurde sjabloon van een standaardwijziging.",
  },
  freeze: {
    one: "Wijzigingsstop",
    many: "Wijzigingsstops",
    none: "Nog geen wijzigingsstops.",
    means: "Een periode waarin geen wijziging mag plaatsvinden.",
  },
  team: {
    one: "Team",
    many: "Teams",
    none: "Nog geen teams.",
    means: "Mensen die verantwoordelijk zijn voor diensten en de wijzigingen daarvan mogen goedkeuren.",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "In voorbereiding", means: "Wordt gebouwd; nog niemand vertrouwt erop." },
    live: { word: "Actief", means: "In gebruik." },
    retired: { word: "Uitgefaseerd", means: "Wordt niet meer aangeboden." },
  },
  incident: {
    new: { word: "Nieuw", means: "Iemand heeft het opgemerkt; er wordt nog niet aan gewerkt." },
    in_progress: { word: "In behandeling", means: "Er wordt aan gewerkt." },
    on_hold: { word: "In de wacht", means: "Het werk wacht op iemand of iets anders." },
    resolved: { word: "Opgelost", means: "De dienst is hersteld; het incident kan weer worden geopend." },
    closed: { word: "Gesloten", means: "Definitief voorbij." },
    canceled: { word: "Geannuleerd", means: "Geen incident, of dubbel vastgelegd." },
  },
  problem: {
    new: { word: "Nieuw", means: "Vermoed; nog niemand heeft ernaar gekeken." },
    assess: { word: "Beoordeling", means: "Iemand zoekt uit of het een probleem is en hoe zwaar het weegt." },
    root_cause_analysis: { word: "Oorzaakanalyse", means: "Bevestigd; de oorzaak wordt gezocht." },
    fix_in_progress: {
      word: "Oplossing in uitvoering",
      means: "De oorzaak is bekend en er wordt aan een oplossing gewerkt.",
    },
    resolved: { word: "Opgelost", means: "De oplossing is doorgevoerd en wordt een tijd gevolgd." },
    closed: { word: "Gesloten", means: "Voorbij: opgelost, aanvaard, een duplicaat of geen probleem." },
  },
  change: {
    new: { word: "Nieuw", means: "Een concept: nog niet ter goedkeuring voorgelegd." },
    scheduled: { word: "Gepland", means: "Goedgekeurd; wacht op het tijdvenster." },
    implementing: { word: "In uitvoering", means: "Het werk is gaande." },
    review: { word: "Evaluatie", means: "Het werk is gedaan; het resultaat wordt beoordeeld." },
    closed: { word: "Gesloten", means: "Voorbij, met een resultaat." },
    canceled: { word: "Geannuleerd", means: "Opgegeven voordat de wijziging werd uitgevoerd." },
  },
  knowledge: {
    draft: { word: "Concept", means: "Wordt geschreven." },
    published: { word: "Gepubliceerd", means: "Klopt voor zover we weten. Verouderd zodra review_by is verstreken." },
    retired: { word: "Ingetrokken", means: "Klopt niet meer of is niet meer nodig." },
  },
  model: {
    proposed: { word: "Voorgesteld", means: "Geschreven, maar niet goedgekeurd: geen wijziging mag het gebruiken." },
    approved: { word: "Goedgekeurd", means: "Wijzigingen die het volgen, hebben geen eigen goedkeuring nodig." },
    withdrawn: { word: "Ingetrokken", means: "Geen wijziging mag het nog gebruiken." },
  },
  freeze: {
    announced: { word: "Aangekondigd", means: "Geldt wanneer het tijdvenster open is." },
    lifted: { word: "Opgeheven", means: "Geldt niet meer." },
  },
  team: {
    active: { word: "Actief", means: "Is verantwoordelijk voor zijn diensten." },
    retired: { word: "Opgeheven", means: "Bestaat niet meer; de goedkeuringen van dit team tellen niet meer." },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "Groep",
    tier: "Niveau",
    depends_on: "Afhankelijk van",
  },
  incident: {
    priority: "Prioriteit",
    "affects[].service": "Diensten",
    started_at: "Begonnen",
    resolved_at: "Opgelost",
  },
  problem: {
    known_error: "Bekende fout",
    services: "Diensten",
    opened_at: "Geopend",
  },
  change: {
    type: "Type",
    risk: "Risico",
    services: "Diensten",
    "window.start": "Tijdvenster",
  },
  knowledge: {
    category: "Categorie",
    services: "Diensten",
    review_by: "Beoordelen vóór",
  },
  model: {
    risk: "Risico",
    services: "Diensten",
    valid_until: "Geldig tot",
  },
  freeze: {
    services: "Diensten",
    "window.start": "Van",
    "window.end": "Tot",
    "recurrence.rule": "Herhaling",
  },
  team: {
    "members[].login": "Leden",
    includes: "Omvat",
    contact: "Contact",
  },
};
