// Wat het zoeken zegt.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("nl");
const grouped = (n: number) => n.toLocaleString("nl-NL");

export const search: Language["search"] = {
  find: {
    label: "Zoeken",
    button: "Zoeken",
    keys: "Ctrl K",
    keysOnApple: "⌘K",
  },
  ask: "ID’s, woorden, diensten, tags",
  results: "Resultaten",
  found: (n) => several(n, { one: "1 record gevonden", other: `${grouped(n)} records gevonden` }),
  allOfThem: (n) =>
    several(n, { one: "1 resultaat, met filters", other: `Alle ${grouped(n)} resultaten, met filters` }),
  nothing: "Niets gevonden.",
  nothingFor: (text) => `Niets gevonden voor “${text}”.`,
  advice:
    "Probeer minder of andere woorden, alleen het begin van een woord of een deel van een ID. Elk woord moet in het record voorkomen.",
  isCut: (n) => `De tekst is erg lang: er wordt gezocht op de eerste ${n} tekens.`,
  isPart: "Heel veel woorden beginnen zo: typ meer letters om ze allemaal te vinden.",
  loading: "Zoeken…",
  failed:
    "Het zoeken kon niet worden geladen. Controleer uw verbinding en typ opnieuw, of gebruik de lijsten met records.",
  goesStraight: "Gaat er rechtstreeks heen",
  alias: (name) => `ook ${name}`,
  dialog: {
    name: "Zoeken",
    close: "Sluiten",
    places: "Ga naar",
    moving: "{up} {down} om te kiezen",
    opening: "{enter} om te openen",
    closing: "{escape} om te sluiten",
    keys: "Alle toetsen",
    escape: "Esc",
  },
  page: {
    title: "Zoeken",
    description: "Doorzoek alle records op ID, titel, woorden, diensten of tags.",
    field: "ID’s, woorden uit de titel of tekst, diensten, tags",
    button: "Zoeken",
    noScript:
      "Het zoeken gebeurt in uw browser en heeft JavaScript nodig, dat is uitgeschakeld. De lijsten hieronder bevatten elk record.",
    filters: "Filters",
    kind: "Soort",
    service: "Dienst",
    state: "Status",
    anyService: "Elke dienst",
    serviceWithCount: (title, n) => `${title} (${grouped(n)})`,
    clear: "Alle filters wissen",
    foundOf: (n, all) =>
      several(n, {
        one: `1 record gevonden; ${grouped(all)} zonder filters`,
        other: `${grouped(n)} records gevonden; ${grouped(all)} zonder filters`,
      }),
    nothingWithFilters: (all) =>
      several(all, {
        one: "Niets gevonden met deze filters. Zonder filters is er 1 record.",
        other: `Niets gevonden met deze filters. Zonder filters zijn er ${grouped(all)} records.`,
      }),
    more: (n) => `Nog ${grouped(n)} tonen`,
    lists: "Alle records",
    records: (n) => several(n, { one: "1 record", other: `${grouped(n)} records` }),
  },
  keys: {
    name: "Toetsen",
    close: "Sluiten",
    search: "Zoeken",
    help: "Deze lijst met toetsen",
    goTo: (place) => `Ga naar ${place}`,
    whileSearching: "Tijdens het zoeken",
    everywhere: "Op elke pagina",
    inTurn: "{first}, dan {second}",
    either: "{one} of {other}",
    choose: "Een resultaat kiezen",
    open: "Het resultaat openen; een volledig getypt ID of andere naam gaat rechtstreeks naar het record",
    leave: "Het zoeken verlaten",
    single: "Toetsen zonder Ctrl of ⌘, zoals / en ?, werken op elke pagina",
    ctrlK: "Ctrl K",
    appleK: "⌘ K",
    enterKey: "Enter",
    escapeKey: "Esc",
  },
};
