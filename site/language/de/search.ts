// Was die Suche sagt.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");
const grouped = (n: number) => n.toLocaleString("de-DE");

export const search: Language["search"] = {
  find: {
    label: "Suche",
    button: "Suchen",
    keys: "Strg K",
    keysOnApple: "⌘K",
  },
  ask: "IDs, Wörter, Services, Schlagwörter",
  results: "Ergebnisse",
  found: (n) => several(n, { one: "1 Eintrag gefunden", other: `${grouped(n)} Einträge gefunden` }),
  allOfThem: (n) => several(n, { one: "1 Ergebnis, mit Filtern", other: `Alle ${grouped(n)} Ergebnisse, mit Filtern` }),
  nothing: "Nichts gefunden.",
  nothingFor: (text) => `Nichts gefunden für „${text}“.`,
  advice:
    "Versuchen Sie weniger oder andere Wörter, nur den Anfang eines Wortes oder einen Teil einer ID. Jedes Wort muss im Eintrag vorkommen.",
  isCut: (n) => `Der Text ist sehr lang: gesucht wird nach seinen ersten ${n} Zeichen.`,
  isPart: "Sehr viele Wörter beginnen so: Mit mehr Buchstaben finden Sie alle.",
  loading: "Suche läuft …",
  failed:
    "Die Suche konnte nicht geladen werden. Prüfen Sie die Verbindung und tippen Sie erneut, oder nutzen Sie die Listen.",
  goesStraight: "Führt geradewegs dorthin",
  alias: (name) => `auch ${name}`,
  dialog: {
    name: "Suche",
    close: "Schließen",
    places: "Gehe zu",
    moving: "{up} {down} wählt",
    opening: "{enter} öffnet",
    closing: "{escape} schließt",
    keys: "Alle Tasten",
    escape: "Esc",
  },
  page: {
    title: "Suche",
    description: "Alle Einträge durchsuchen: IDs, Titel, Wörter, Services, Schlagwörter.",
    field: "IDs, Wörter aus Titel oder Text, Services, Schlagwörter",
    button: "Suchen",
    noScript:
      "Die Suche läuft in Ihrem Browser und braucht JavaScript, das abgeschaltet ist. Die Listen unten enthalten jeden Eintrag.",
    filters: "Filter",
    kind: "Art",
    service: "Service",
    state: "Zustand",
    anyService: "Jeder Service",
    serviceWithCount: (title, n) => `${title} (${grouped(n)})`,
    clear: "Alle Filter aufheben",
    foundOf: (n, all) =>
      several(n, {
        one: `1 Eintrag gefunden; ${grouped(all)} ohne Filter`,
        other: `${grouped(n)} Einträge gefunden; ${grouped(all)} ohne Filter`,
      }),
    nothingWithFilters: (all) =>
      several(all, {
        one: "Mit diesen Filtern nichts gefunden. Ohne sie gibt es 1 Eintrag.",
        other: `Mit diesen Filtern nichts gefunden. Ohne sie gibt es ${grouped(all)} Einträge.`,
      }),
    more: (n) => several(n, { one: "1 weiteren zeigen", other: `${grouped(n)} weitere zeigen` }),
    lists: "Alle Einträge",
    records: (n) => several(n, { one: "1 Eintrag", other: `${grouped(n)} Einträge` }),
  },
  keys: {
    name: "Tasten",
    close: "Schließen",
    search: "Suche",
    help: "Diese Liste der Tasten",
    goTo: (place) => `Gehe zu ${place}`,
    whileSearching: "Beim Suchen",
    everywhere: "Auf jeder Seite",
    inTurn: "{first}, dann {second}",
    either: "{one} oder {other}",
    choose: "Ein Ergebnis wählen",
    open: "Öffnen; eine ganze ID oder ein ganzer weiterer Name führt geradewegs zum Eintrag",
    leave: "Die Suche verlassen",
    single: "Tasten ohne Strg oder ⌘, etwa / und ?, wirken auf jeder Seite",
    ctrlK: "Strg K",
    appleK: "⌘ K",
    enterKey: "Eingabe",
    escapeKey: "Esc",
  },
};
