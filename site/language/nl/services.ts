// Wat pagina's van diensten en de kaart zeggen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");
const daysIn = (n: number) => several(n, { one: `${n} dag`, other: `${n} dagen` });

export const services: Language["services"] = {
  percent: (number) => `${number}%`,
  catalogue: {
    map: "Wat waarvan afhankelijk is, als kaart",
    empty: "Nog geen diensten: nergens staat wat er is dat kan werken of uitvallen.",
    emptyHowTo: "Voeg de eerste toe met {command}.",
    otherServices: "Overige diensten",
    allServices: "Alle diensten",
    caption: "Diensten",
    service: "Dienst",
    state: "Status",
    month: "30 dagen",
    promised: "Toegezegd",
    tier: "Niveau",
    owner: "Eigenaar",
    noData: "geen gegevens",
    nothingPromised: "niets",
  },
  since: "sinds {when}",
  availability: {
    heading: "Beschikbaarheid",
    days: daysIn,
    noData: "geen gegevens",
    kept: (objective) => `${objective} gehaald`,
    below: (objective) => `onder ${objective}`,
    daysAgo: (n) => `${daysIn(n)} geleden`,
    today: "vandaag",
    knownFrom: (day) => `Geen gegevens vóór ${day}.`,
    noIncidents: (n) => `Geen dag van de ${n} met een incident`,
    downtime: (length) => `${length} downtime`,
  },
  budget: {
    usedUp: "Foutbudget opgebruikt",
    left: (percent) => `${percent} van het foutbudget over`,
    noDowntime: (allowed, objective, days) =>
      `Geen downtime van de ${allowed} die ${objective} in ${daysIn(days)} toestaat`,
    used: (used, allowed, objective, days) => `${used} van de ${allowed} die ${objective} in ${daysIn(days)} toestaat`,
    usedTooFast: (used, allowed, objective, days) =>
      `${used} van de ${allowed} die ${objective} in ${daysIn(days)} toestaat; in dit tempo is het niet genoeg`,
  },
  dependencies: {
    heading: "Afhankelijkheden",
    dependsOn: "Afhankelijk van",
    usedBy: "Gebruikt door",
    none: "Geen andere dienst.",
    way: "via {way}",
    inMap: "Op de kaart van alle diensten",
  },
  follow: {
    heading: "Volgen",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "Kalender",
    badge: "Badge",
  },
  now: { heading: "Nu gaande", maintenance: "Onderhoud" },
  owner: {
    heading: "Wie verantwoordelijk is",
    team: "Team",
    help: "Hulp",
    contact: "Contact",
    hours: "Openingstijden",
    tier: "Niveau",
    group: "Groep",
  },
  map: {
    title: "Dienstenkaart",
    description: "Wat waarvan afhankelijk is, en hoe het met elke dienst gaat.",
    lead: "Een pijl wijst van een dienst naar een dienst waar die niet zonder kan.",
    empty:
      "Nog geen diensten, dus er valt niets te tekenen. De kaart toont elke actieve dienst uit de {catalogue}, volgens het veld {field}.",
    emptyCatalogue: "catalogus",
    picture: "Kaart",
    scroll: "Dienstenkaart",
    pictureTitle: "Wat waarvan afhankelijk is; de tabel hieronder zegt hetzelfde",
    asTable: "Hetzelfde als tabel",
    caption: "Actieve diensten, waarvan ze afhankelijk zijn en welke diensten ze rechtstreeks gebruiken",
    service: "Dienst",
    state: "Status",
    dependsOn: "Afhankelijk van",
    usedBy: "Gebruikt door",
  },
};
