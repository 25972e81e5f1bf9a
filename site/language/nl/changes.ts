// Wat pagina's van wijzigingen zeggen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");
const changesIn = (n: number) => several(n, { one: `${n} wijziging`, other: `${n} wijzigingen` });

export const changes: Language["changes"] = {
  views: { label: "Weergaven van wijzigingen", board: "Bord", table: "Tabel", calendar: "Kalender" },
  tableTitle: "Wijzigingen als tabel",
  board: {
    empty: "Nog geen wijzigingen: er is niets gepland en er is geen wijziging vastgelegd.",
    emptyHowTo: "Een wijziging begint met {command} en een pull request.",
    planned: "Gepland",
    plannedMeans: "Concepten, en wat is goedgekeurd en op het tijdvenster wacht.",
    running: "In uitvoering",
    runningMeans: "Het werk is gaande.",
    review: "Evaluatie",
    reviewMeans: "Gedaan; het resultaat wordt beoordeeld.",
    done: "Klaar",
    doneMeans: "Voorbij, met een resultaat.",
    none: "Geen",
    more: (n) => `nog ${n} in de tabel`,
  },
  type: { standard: "standaard", normal: "normaal", emergency: "spoed" },
  risk: { low: "laag risico", moderate: "gemiddeld risico", high: "hoog risico" },
  blocked: "Geblokkeerd",
  conflict: "Conflict",
  windowOpen: "Tijdvenster open",
  windowMissed: "Tijdvenster voorbij, niet begonnen",
  unauthorized: "Niet geautoriseerd",
  window: "Tijdvenster",
  notPlanned: "Nog niet gepland",
  addToCalendar: "Aan kalender toevoegen",
  services: "Diensten",
  usersWillSee: "Gebruikers zien",
  nothingSeen: "Niets",
  obstacles: {
    heading: "Wat in de weg staat",
    block: "Iemand moet beslissen",
    warn: "Bekijk dit",
    sameService: "{other} wijzigt tegelijkertijd {services}.",
    dependsOn: "{other} wijzigt tegelijkertijd {needed}, waarvan {service} afhankelijk is.",
    neededBy: "{other} wijzigt tegelijkertijd {service}; deze dienst is afhankelijk van {needed}.",
    sameImplementer: "{person} moet tegelijkertijd {other} uitvoeren.",
    freeze: "Valt in de wijzigingsstop {other}, die geldt voor {services}.",
    freezeOfAll: "Valt in de wijzigingsstop {other}, die geldt voor alle diensten.",
    exceptions: "Mag de wijziging toch goedkeuren: {teams}.",
    way: "De weg ertussen: {way}.",
    overlap: "Beide tegelijk: {period}",
  },
  blast: {
    heading: "Wie het merkt",
    nobody: (touched) =>
      several(touched, {
        one: "Voor zover bekend is geen andere dienst afhankelijk van de dienst die wordt geraakt.",
        other: "Voor zover bekend is geen andere dienst afhankelijk van de diensten die worden geraakt.",
      }),
    means: "Diensten die afhankelijk zijn van wat wordt geraakt, de dichtstbijzijnde eerst.",
    way: "via {way}",
    step: " → ",
  },
  outcomes: {
    heading: "Hoe wijzigingen verliepen",
    none: (days) =>
      several(days, {
        one: "De afgelopen dag is geen wijziging van deze dienst gesloten.",
        other: `De afgelopen ${days} dagen is geen wijziging van deze dienst gesloten.`,
      }),
    share: (percent) => `${percent} geslaagd`,
    of: (successful, closed) => `${successful} van ${changesIn(closed)}`,
    successfulOf: (successful, closed) => `${successful} van ${changesIn(closed)} geslaagd`,
    tooFew: "te weinig voor een percentage",
    withIssues: (n) => `${n} met kanttekeningen`,
    failed: (n) => `${n} mislukt of teruggedraaid`,
    past: (days) => several(days, { one: "afgelopen dag", other: `afgelopen ${days} dagen` }),
  },
  ahead: { heading: "Komende wijzigingen", noWindow: "nog geen tijdvenster" },
  origin: {
    label: "Over dit record",
    id: "ID",
    aliases: "Ook bekend als",
    tags: "Tags",
    imported: "Geïmporteerd uit",
    source: "Bron",
  },
};
