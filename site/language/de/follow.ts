// Was die Seiten für Abonnenten und Programme sagen.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("de");

export const follow: Language["follow"] = {
  title: "Benachrichtigungen",
  allWays: "Alle Wege",
  calendar: "Kalender",
  atom: "Atom",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  copy: { label: "Kopieren", copied: "Kopiert", labelFor: (what) => `Kopieren: ${what}` },
  subscribe: {
    about: "Feeds, Kalender und andere Wege, benachrichtigt zu werden, ohne Konto.",
    lead: "Erfahren Sie, was geschieht und was geplant ist. Ohne Konto, ohne Passwort; Sie hören auf, wann Sie wollen.",
    feeds: "Feeds",
    howFeeds:
      "Fügen Sie eine dieser Adressen in einen Feedreader ein. Er erhält jede Meldung zu einer Störung, und Wartung, wenn sie angekündigt wird, beginnt und endet.",
    feedsCaption: "Feeds nach dem, was sie melden, in drei Formaten",
    tells: "Worüber",
    feed: "Feed",
    address: "Adresse",
    everything: "Alles: Störungen und Wartung",
    incidents: "Nur Störungen",
    maintenance: "Nur Wartung",
    noFeeds: "Noch gibt es keine Feeds: wer sie liest, muss wissen, wo dieses Portal veröffentlicht ist.",
    howToHaveFeeds: "Setzen Sie {setting} in {file}.",
    windows: "Zeitfenster von Changes und Änderungssperren, von Ihrem Kalender auf dem neuesten Stand gehalten.",
    openOrSubscribe: "{open}, oder abonnieren Sie diese Adresse:",
    openIt: "Im Kalender öffnen",
    freezesAlone: "Nur Änderungssperren: {file}",
    elsewhere: "Wo Sie ohnehin sind",
    slack: "Im Kanal: {command}",
    teams: "Ein Workflow mit dem Auslöser „Wenn ein Feedelement veröffentlicht wird“ und der Adresse {address}",
    mailName: "E-Mail",
    mail: "Outlook und Thunderbird lesen Feeds, ebenso jeder Dienst, der aus Feeds E-Mails macht.",
    github: "Beobachten Sie {repository}: jede Änderung eines Eintrags ist ein Commit.",
    theRepository: "das Repository",
    ownPage: "Eine eigene Seite",
    picture: "Ein Bild, das immer sagt, wie es steht: {badge}.",
    forPrograms: "Für Programme: {documents}.",
    badge: "Plakette",
    documents: "die Dokumente",
    oneService: "Ein Service",
    moreServices: (more) =>
      several(more, {
        one: `Die Seite des anderen steht im {catalogue}.`,
        other: `Die Seiten der anderen ${more} stehen im {catalogue}.`,
      }),
    catalogue: "Katalog",
    serviceFeed: (service, format) => `${service}: ${format}`,
    serviceCalendar: (service) => `${service}: Kalender`,
  },
  api: {
    title: "Für Programme",
    about: "Dokumente, die Programme abrufen können: JSON, Feeds, Kalender, eine Datenbank.",
    lead: "Alles auf diesen Seiten gibt es auch als Dateien. Ohne Schlüssel und ohne Grenze: man ruft sie ab wie die Seiten, und sie sind so alt wie diese.",
    begin:
      "Beginnen Sie mit {index}, das zu allem anderen führt; {openapi} beschreibt jedes Dokument. Clients von Statuspage finden dessen Dokumente unter {statuspage}.",
    fetchIt: "Zum Ausprobieren:",
    sections: "Abschnitte",
    path: "Pfad",
    what: "Was es ist",
    type: "Typ",
  },
};
