// Was Seiten von Problemen, Artikeln, Nachbetrachtungen und Teams sagen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

export const knowledge: Language["knowledge"] = {
  turn: {
    label: "Seiten der Liste",
    previous: "Zurück",
    next: "Weiter",
    position: (page, pages) => `Seite ${page} von ${pages}`,
    titleOf: (title, page) => `${title}, Seite ${page}`,
  },
  problems: {
    title: "Bekannte Fehler und Probleme",
    lead: "Was bekanntermaßen schiefgeht, und wie man es umgeht, bis es behoben ist.",
    sections: "Abschnitte der Liste",
    known: "Bekannte Fehler",
    investigated: "Probleme in Untersuchung",
    noKnown: "Kein bekannter Fehler: von keinem offenen Problem kennt man sowohl die Ursache als auch eine Umgehung.",
    howKnown: "Ein Problem wird dazu, sobald es eine {rootCause} und eine {workaround} hat.",
    all: (over) =>
      over === 0 ? "Alle Probleme als Tabelle" : `Alle Probleme als Tabelle, auch die ${over} abgeschlossenen`,
    asTable: "Probleme als Tabelle",
    workaround: "Umgehung",
    noWorkaround: "Noch ist keine Umgehung bekannt.",
    knownError: "Bekannter Fehler",
    ofService: "Bekannte Fehler und offene Probleme",
    moreOfService: (more) =>
      several(more, { one: `${more} weiteres offenes Problem`, other: `${more} weitere offene Probleme` }),
  },
  articles: {
    categories: "Kategorien",
    others: "Sonstige",
    none: "Noch ist kein Artikel veröffentlicht.",
    howToBegin: "Was einer einmal herausgefunden hat, muss der Nächste nicht noch einmal suchen: {command}.",
    outdated: "Erneut zu prüfen",
    noneOutdated: "Keine: jeder veröffentlichte Artikel wurde rechtzeitig geprüft.",
    drafts: "In Arbeit",
    retired: "Nicht mehr gültig",
    dueSince: (day) => `Prüfung fällig seit ${day}`,
    namedBy: (records) =>
      several(records, { one: `in ${records} Eintrag genannt`, other: `in ${records} Einträgen genannt` }),
    late: (day) => `Mit Vorsicht zu lesen: bis ${day} sollte dies erneut geprüft werden, und das ist nicht geschehen.`,
    over: "Das stimmt nicht mehr oder wird nicht mehr gebraucht.",
    ofService: "Runbooks und Artikel",
    moreOfService: (more) => several(more, { one: `${more} weiterer Artikel`, other: `${more} weitere Artikel` }),
  },
  reviews: {
    title: "Nachbetrachtungen",
    about: "Was aus Störungen und Changes gelernt wurde.",
    lead: "Was aus Störungen und Changes gelernt wurde, und was noch zu tun ist.",
    none: "Noch keine Nachbetrachtung. Eine Großstörung erhält eine, bevor sie geschlossen wird, ebenso ein gescheiterter Change: einen Abschnitt „Post-incident review“ oder „Post-implementation review“ in ihrem Eintrag.",
    all: "Alle Nachbetrachtungen",
    noDate: "ohne Datum",
    afterIncident: "Nachbetrachtung der Störung",
    afterChange: "Nachbetrachtung der Umsetzung",
    objectivesNotMet: "Ziele nicht erreicht",
    actionsOpen: (open, all) =>
      several(all, { one: `${open} von ${all} Maßnahme offen`, other: `${open} von ${all} Maßnahmen offen` }),
    rest: (more) =>
      several(more, {
        one: "Die andere steht auf der Seite dessen, worauf sie zurückblickt.",
        other: `Die anderen ${more} stehen auf den Seiten dessen, worauf sie zurückblicken.`,
      }),
  },
  actions: {
    title: "Offene Maßnahmen",
    caption: "Offene Maßnahmen aus Nachbetrachtungen",
    none: "Keine: alles, was Nachbetrachtungen verlangten, ist getan, oder sie verlangten nichts in einer Liste.",
    action: "Maßnahme",
    who: "Wer",
    until: "Bis",
    from: "Aus der Nachbetrachtung von",
    nobody: "niemand benannt",
    noDay: "kein Tag genannt",
    overdue: "überfällig",
    rest: (more) =>
      several(more, {
        one: "Die andere steht auf der Seite ihrer Nachbetrachtung.",
        other: `Die anderen ${more} stehen auf den Seiten ihrer Nachbetrachtungen.`,
      }),
  },
  teams: {
    none: "Hier ist kein Team bekannt.",
    howToBegin: "Services und Genehmigungen brauchen eines: {command}.",
    active: "Aktiv",
    retired: "Aufgelöst",
    answersFor: "Steht ein für",
    answersForThese: "Steht ein für {services}",
    members: (people) => several(people, { one: `${people} Mitglied`, other: `${people} Mitglieder` }),
    contact: "Kontakt",
    underWay: "Im Gange",
    nothingOpen: "Nichts",
    open: (records) => `${records} offen`,
    moreServices: (more) => several(more, { one: `${more} weiterer`, other: `${more} weitere` }),
  },
};
