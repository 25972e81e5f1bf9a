// Wie jede Art heißt, mit ihren Zuständen, den Spalten ihrer Liste und ihren Beziehungen zu anderen Einträgen.
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "Service",
    many: "Services",
    none: "Noch keine Services.",
    means: "Etwas, das Menschen nutzen und wofür jemand einsteht.",
  },
  incident: {
    one: "Störung",
    many: "Störungen",
    none: "Noch keine Störungen.",
    means: "Eine ungeplante Unterbrechung eines Service oder ein Verlust an Qualität.",
  },
  problem: {
    one: "Problem",
    many: "Probleme",
    none: "Noch keine Probleme.",
    means: "Die Ursache oder mögliche Ursache einer oder mehrerer Störungen.",
  },
  change: {
    one: "Change",
    many: "Changes",
    none: "Noch keine Changes.",
    means: "Etwas hinzufügen, ändern oder entfernen, das einen Service beeinflussen kann.",
  },
  knowledge: {
    one: "Wissensartikel",
    many: "Wissen",
    none: "Noch keine Wissensartikel.",
    means: "Was jemand herausgefunden hat, damit es niemand noch einmal tun muss.",
  },
  model: {
    one: "Change-Modell",
    many: "Change-Modelle",
    none: "Noch keine Change-Modelle.",
    means: "Die genehmigte Vorlage eines Standard-Change.",
  },
  freeze: {
    one: "Änderungssperre",
    many: "Änderungssperren",
    none: "Noch keine Änderungssperren.",
    means: "Eine Zeit, in der kein Change stattfinden darf.",
  },
  team: {
    one: "Team",
    many: "Teams",
    none: "Noch keine Teams.",
    means: "Menschen, die für Services einstehen und deren Changes genehmigen dürfen.",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "In Vorbereitung", means: "Wird gebaut; noch verlässt sich niemand darauf." },
    live: { word: "In Betrieb", means: "Wird genutzt." },
    retired: { word: "Eingestellt", means: "Wird nicht mehr angeboten." },
  },
  incident: {
    new: { word: "Neu", means: "Jemand hat es bemerkt; noch arbeitet niemand daran." },
    in_progress: { word: "In Arbeit", means: "Daran wird gearbeitet." },
    on_hold: { word: "Angehalten", means: "Die Arbeit wartet auf jemanden oder etwas anderes." },
    resolved: { word: "Behoben", means: "Der Service ist zurück; die Störung kann wieder geöffnet werden." },
    closed: { word: "Geschlossen", means: "Endgültig vorbei." },
    canceled: { word: "Verworfen", means: "Keine Störung, oder zweimal erfasst." },
  },
  problem: {
    new: { word: "Neu", means: "Vermutet; noch hat niemand hingesehen." },
    assess: { word: "Bewertung", means: "Jemand findet heraus, ob es ein Problem ist und wie schwer es wiegt." },
    root_cause_analysis: { word: "Ursachenanalyse", means: "Bestätigt; die Ursache wird gesucht." },
    fix_in_progress: { word: "Lösung in Arbeit", means: "Die Ursache ist bekannt, eine Lösung ist unterwegs." },
    resolved: { word: "Gelöst", means: "Die Lösung ist eingebaut und wird eine Weile beobachtet." },
    closed: { word: "Geschlossen", means: "Vorbei: gelöst, hingenommen, doppelt oder kein Problem." },
  },
  change: {
    new: { word: "Neu", means: "Ein Entwurf: noch nicht zur Genehmigung vorgelegt." },
    scheduled: { word: "Geplant", means: "Genehmigt; wartet auf sein Zeitfenster." },
    implementing: { word: "In Umsetzung", means: "Die Arbeit läuft." },
    review: { word: "Nachbetrachtung", means: "Die Arbeit ist getan; ihr Erfolg wird beurteilt." },
    closed: { word: "Geschlossen", means: "Vorbei, mit einem Ergebnis." },
    canceled: { word: "Verworfen", means: "Aufgegeben, bevor er ausgeführt wurde." },
  },
  knowledge: {
    draft: { word: "Entwurf", means: "Wird geschrieben." },
    published: { word: "Veröffentlicht", means: "Stimmt, soweit wir wissen. Veraltet, sobald review_by vorbei ist." },
    retired: { word: "Zurückgezogen", means: "Stimmt nicht mehr oder wird nicht mehr gebraucht." },
  },
  model: {
    proposed: { word: "Vorgeschlagen", means: "Geschrieben, aber nicht genehmigt: kein Change darf es verwenden." },
    approved: { word: "Genehmigt", means: "Changes, die ihm folgen, brauchen keine eigene Genehmigung." },
    withdrawn: { word: "Zurückgezogen", means: "Kein Change darf es mehr verwenden." },
  },
  freeze: {
    announced: { word: "Angekündigt", means: "Gilt, wann immer ihr Zeitfenster offen ist." },
    lifted: { word: "Aufgehoben", means: "Gilt nicht mehr." },
  },
  team: {
    active: { word: "Aktiv", means: "Steht für seine Services ein." },
    retired: { word: "Aufgelöst", means: "Besteht nicht mehr; seine Genehmigungen zählen nicht mehr." },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "Gruppe",
    tier: "Stufe",
    depends_on: "Hängt ab von",
  },
  incident: {
    priority: "Priorität",
    "affects[].service": "Services",
    started_at: "Beginn",
    resolved_at: "Behoben",
  },
  problem: {
    known_error: "Bekannter Fehler",
    services: "Services",
    opened_at: "Eröffnet",
  },
  change: {
    type: "Typ",
    risk: "Risiko",
    services: "Services",
    "window.start": "Zeitfenster",
  },
  knowledge: {
    category: "Kategorie",
    services: "Services",
    review_by: "Prüfen bis",
  },
  model: {
    risk: "Risiko",
    services: "Services",
    valid_until: "Gültig bis",
  },
  freeze: {
    services: "Services",
    "window.start": "Von",
    "window.end": "Bis",
    "recurrence.rule": "Wiederkehr",
  },
  team: {
    "members[].login": "Mitglieder",
    includes: "Umfasst",
    contact: "Kontakt",
  },
};
