// Ce que disent les pages destinées aux abonnés et aux programmes.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("fr");

export const follow: Language["follow"] = {
  title: "S’abonner",
  allWays: "Tous les moyens",
  calendar: "Calendrier",
  atom: "Atom",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  copy: { label: "Copier", copied: "Copié", labelFor: (what) => `Copier : ${what}` },
  subscribe: {
    about: "Flux, calendriers et autres moyens d’être informé, sans compte.",
    lead: "Soyez informé de ce qui se passe et de ce qui est prévu. Sans compte ni mot de passe ; vous arrêtez quand vous voulez.",
    feeds: "Flux",
    howFeeds:
      "Collez l’une de ces adresses dans un lecteur de flux. Il reçoit chaque mise à jour d’un incident, ainsi que les maintenances à leur annonce, à leur début et à leur fin.",
    feedsCaption: "Flux par sujet, en trois formats",
    tells: "Sujet",
    feed: "Flux",
    address: "Adresse",
    everything: "Tout : incidents et maintenances",
    incidents: "Incidents seulement",
    maintenance: "Maintenances seulement",
    noFeeds: "Il n’y a pas encore de flux : les lecteurs doivent savoir où ce portail est publié.",
    howToHaveFeeds: "Définissez {setting} dans {file}.",
    windows: "Fenêtres des changements et des gels, tenues à jour par votre calendrier.",
    openOrSubscribe: "{open}, ou abonnez-vous à cette adresse :",
    openIt: "Ouvrez-le dans votre calendrier",
    freezesAlone: "Gels seulement : {file}",
    elsewhere: "Là où vous êtes déjà",
    slack: "Dans le canal : {command}",
    teams: "Un flux de travail avec le déclencheur « Lorsqu’un élément de flux est publié » et l’adresse {address}",
    mailName: "E-mail",
    mail: "Outlook et Thunderbird lisent les flux ; tout service qui transforme les flux en e-mails convient aussi.",
    github: "Suivez {repository} : chaque modification d’une fiche est un commit.",
    theRepository: "le dépôt",
    ownPage: "Votre propre page",
    picture: "Une image qui montre toujours l’état actuel : {badge}.",
    forPrograms: "Pour les programmes, consultez {documents}.",
    badge: "badge",
    documents: "les documents",
    oneService: "Un seul service",
    moreServices: (more) =>
      several(more, {
        one: "La page du service restant se trouve dans {catalogue}.",
        other: `Les pages des ${more} autres se trouvent dans {catalogue}.`,
      }),
    catalogue: "le catalogue",
    serviceFeed: (service, format) => `${service} : ${format}`,
    serviceCalendar: (service) => `${service} : calendrier`,
  },
  api: {
    title: "Pour les programmes",
    about: "Documents que les programmes peuvent récupérer : JSON, flux, calendriers, une base de données.",
    lead: "Tout ce que montrent ces pages existe aussi sous forme de fichiers. Sans clé ni limite : ils se récupèrent comme les pages et datent du même moment qu’elles.",
    begin:
      "Commencez par {index}, qui mène à tout le reste ; {openapi} décrit chaque document. Les clients de Statuspage trouvent ses documents sous {statuspage}.",
    fetchIt: "Pour essayer :",
    sections: "Sections",
    path: "Chemin",
    what: "Contenu",
    type: "Type",
  },
};
