// O que dizem as páginas para assinantes e programas.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");

export const follow: Language["follow"] = {
  title: "Receber avisos",
  allWays: "Todas as formas",
  calendar: "Calendário",
  atom: "Atom",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  copy: { label: "Copiar", copied: "Copiado", labelFor: (what) => `Copiar: ${what}` },
  subscribe: {
    about: "Feeds, calendários e outras formas de receber avisos, sem conta.",
    lead: "Sobre o que acontece e o que está planejado. Sem conta, sem senha; você para quando quiser.",
    feeds: "Feeds",
    howFeeds:
      "Cole um destes endereços em um leitor de feeds. Ele recebe cada atualização de um incidente e cada manutenção quando é anunciada, começa e termina.",
    feedsCaption: "Feeds pelo que informam, em três formatos",
    tells: "Sobre",
    feed: "Feed",
    address: "Endereço",
    everything: "Tudo: incidentes e manutenções",
    incidents: "Somente incidentes",
    maintenance: "Somente manutenções",
    noFeeds: "Ainda não há feeds: os leitores precisam saber onde este portal está publicado.",
    howToHaveFeeds: "Defina {setting} em {file}.",
    windows: "Janelas de mudanças e congelamentos, mantidos em dia pelo seu calendário.",
    openOrSubscribe: "{open} ou assine este endereço:",
    openIt: "Abra no seu calendário",
    freezesAlone: "Somente congelamentos: {file}",
    elsewhere: "Onde você já está",
    slack: "No canal: {command}",
    teams: "Um fluxo de trabalho com o gatilho “Quando um item do feed é publicado” e o endereço {address}",
    mailName: "E-mail",
    mail: "O Outlook e o Thunderbird leem feeds; qualquer serviço que transforme feeds em e-mails também.",
    github: "Acompanhe {repository}: cada mudança em um registro é um commit.",
    theRepository: "o repositório",
    ownPage: "Uma página sua",
    picture: "Uma imagem que sempre mostra a situação: {badge}.",
    forPrograms: "Para programas, veja {documents}.",
    badge: "selo",
    documents: "os documentos",
    oneService: "Um serviço",
    moreServices: (more) =>
      several(more, {
        one: "A página do outro está no {catalogue}.",
        other: `As páginas dos outros ${more} estão no {catalogue}.`,
      }),
    catalogue: "catálogo de serviços",
    serviceFeed: (service, format) => `${service}: ${format}`,
    serviceCalendar: (service) => `${service}: calendário`,
  },
  api: {
    title: "Para programas",
    about: "Documentos que programas podem buscar: JSON, feeds, calendários, um banco de dados.",
    lead: "Tudo o que está nestas páginas existe também em arquivos. Sem chave e sem limite: são obtidos como as páginas e são tão atuais quanto elas.",
    begin:
      "Comece por {index}, que leva a todo o resto; {openapi} descreve cada documento. Clientes do Statuspage encontram os seus documentos em {statuspage}.",
    fetchIt: "Para experimentar:",
    sections: "Seções",
    path: "Caminho",
    what: "O que é",
    type: "Tipo",
  },
};
