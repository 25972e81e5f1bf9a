// Lo que dicen las páginas para suscriptores y programas.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("es");

export const follow: Language["follow"] = {
  title: "Suscribirse",
  allWays: "Todas las formas",
  calendar: "Calendario",
  atom: "Atom",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  copy: { label: "Copiar", copied: "Copiado", labelFor: (what) => `Copiar: ${what}` },
  subscribe: {
    about: "Feeds, calendarios y otras formas de recibir avisos, sin cuenta.",
    lead: "Entérese de lo que ocurre y de lo que está previsto. Sin cuenta ni contraseña; puede dejarlo cuando quiera.",
    feeds: "Feeds",
    howFeeds:
      "Pegue una de estas direcciones en un lector de feeds. Recibirá cada actualización de un incidente, y los mantenimientos cuando se anuncian, empiezan y terminan.",
    feedsCaption: "Feeds según su contenido, en tres formatos",
    tells: "Contenido",
    feed: "Feed",
    address: "Dirección",
    everything: "Todo: incidentes y mantenimiento",
    incidents: "Solo incidentes",
    maintenance: "Solo mantenimiento",
    noFeeds: "Aún no hay feeds: los lectores necesitan saber dónde se publica este portal.",
    howToHaveFeeds: "Defina {setting} en {file}.",
    windows: "Ventanas de los cambios y congelaciones, que su calendario mantiene al día.",
    openOrSubscribe: "{open}, o suscríbase a esta dirección:",
    openIt: "Ábralo en su calendario",
    freezesAlone: "Solo congelaciones: {file}",
    elsewhere: "Donde usted ya está",
    slack: "En el canal: {command}",
    teams:
      "Un flujo de trabajo con el desencadenador «Cuando se publica un elemento de fuente» y la dirección {address}",
    mailName: "Correo electrónico",
    mail: "Outlook y Thunderbird leen feeds; también sirve cualquier servicio que convierta feeds en correos.",
    github: "Siga {repository}: cada modificación de un registro es un commit.",
    theRepository: "el repositorio",
    ownPage: "Su propia página",
    picture: "Una imagen que siempre muestra la situación actual: {badge}.",
    forPrograms: "Para programas, consulte {documents}.",
    badge: "insignia",
    documents: "los documentos",
    oneService: "Un solo servicio",
    moreServices: (more) =>
      several(more, {
        one: "La página del otro está en {catalogue}.",
        other: `Las páginas de los otros ${more} están en {catalogue}.`,
      }),
    catalogue: "el catálogo",
    serviceFeed: (service, format) => `${service}: ${format}`,
    serviceCalendar: (service) => `${service}: calendario`,
  },
  api: {
    title: "Para programas",
    about: "Documentos que los programas pueden obtener: JSON, feeds, calendarios, una base de datos.",
    lead: "Todo lo que hay en estas páginas también existe en forma de archivos. Sin clave ni límite: se obtienen como las páginas y son igual de recientes.",
    begin:
      "Empiece por {index}, que lleva a todo lo demás; {openapi} describe cada documento. Los clientes de Statuspage encuentran sus documentos bajo {statuspage}.",
    fetchIt: "Para probarlo:",
    sections: "Secciones",
    path: "Ruta",
    what: "Qué es",
    type: "Tipo",
  },
};
