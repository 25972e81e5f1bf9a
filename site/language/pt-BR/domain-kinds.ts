// Como se chama cada tipo, com seus estados e as colunas da sua lista.
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "Serviço",
    many: "Serviços",
    none: "Nenhum serviço ainda.",
    means: "Algo que as pessoas usam e por que alguém responde.",
  },
  incident: {
    one: "Incidente",
    many: "Incidentes",
    none: "Nenhum incidente ainda.",
    means: "Uma interrupção não planejada de um serviço ou uma redução da sua qualidade.",
  },
  problem: {
    one: "Problema",
    many: "Problemas",
    none: "Nenhum problema ainda.",
    means: "A causa, ou possível causa, de um ou mais incidentes.",
  },
  change: {
    one: "Mudança",
    many: "Mudanças",
    none: "Nenhuma mudança ainda.",
    means: "Adicionar, alterar ou remover qualquer coisa que possa afetar um serviço.",
  },
  knowledge: {
    one: "Artigo de conhecimento",
    many: "Conhecimento",
    none: "Nenhum artigo de conhecimento ainda.",
    means: "O que alguém descobriu, para que ninguém precise descobrir de novo.",
  },
  model: {
    one: "Modelo de mudança",
    many: "Modelos de mudança",
    none: "Nenhum modelo de mudança ainda.",
    means: "O modelo aprovado de uma mudança padrão.",
  },
  freeze: {
    one: "Congelamento",
    many: "Congelamentos",
    none: "Nenhum congelamento ainda.",
    means: "Um período em que nenhuma mudança pode acontecer.",
  },
  team: {
    one: "Equipe",
    many: "Equipes",
    none: "Nenhuma equipe ainda.",
    means: "Pessoas que respondem por serviços e podem aprovar as mudanças neles.",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "Em preparação", means: "Em construção; ninguém depende dele ainda." },
    live: { word: "Ativo", means: "Em uso." },
    retired: { word: "Desativado", means: "Não é mais oferecido." },
  },
  incident: {
    new: { word: "Novo", means: "Alguém percebeu; ninguém está trabalhando nele ainda." },
    in_progress: { word: "Em andamento", means: "Há pessoas trabalhando nele." },
    on_hold: { word: "Em espera", means: "O trabalho aguarda outra pessoa ou outra coisa." },
    resolved: { word: "Resolvido", means: "O serviço voltou; o incidente ainda pode ser reaberto." },
    closed: { word: "Fechado", means: "Encerrado em definitivo." },
    canceled: { word: "Cancelado", means: "Não era um incidente ou foi registrado duas vezes." },
  },
  problem: {
    new: { word: "Novo", means: "Há uma suspeita; ninguém investigou ainda." },
    assess: { word: "Em avaliação", means: "Alguém verifica se é um problema e qual é a sua importância." },
    root_cause_analysis: { word: "Análise de causa raiz", means: "Confirmado; a causa está sendo procurada." },
    fix_in_progress: { word: "Correção em andamento", means: "A causa é conhecida e a correção está a caminho." },
    resolved: { word: "Resolvido", means: "A correção foi aplicada e está em observação por um tempo." },
    closed: { word: "Fechado", means: "Encerrado: corrigido, aceito, duplicado ou não era um problema." },
  },
  change: {
    new: { word: "Nova", means: "Um rascunho: ainda não foi enviada para aprovação." },
    scheduled: { word: "Agendada", means: "Aprovada; aguarda a sua janela." },
    implementing: { word: "Em implementação", means: "O trabalho está em andamento." },
    review: { word: "Em revisão", means: "O trabalho terminou; o seu sucesso está sendo avaliado." },
    closed: { word: "Fechada", means: "Encerrada, com um resultado." },
    canceled: { word: "Cancelada", means: "Abandonada antes de ser executada." },
  },
  knowledge: {
    draft: { word: "Rascunho", means: "Em redação." },
    published: {
      word: "Publicado",
      means: "Verdadeiro até onde sabemos. Desatualizado depois que review_by tiver passado.",
    },
    retired: { word: "Obsoleto", means: "Não é mais verdadeiro ou necessário." },
  },
  model: {
    proposed: { word: "Proposto", means: "Escrito; ainda não aprovado, portanto nenhuma mudança pode usá-lo." },
    approved: { word: "Aprovado", means: "As mudanças que o seguem não precisam de aprovação própria." },
    withdrawn: { word: "Retirado", means: "Nenhuma mudança pode mais usá-lo." },
  },
  freeze: {
    announced: { word: "Anunciado", means: "Vale sempre que a sua janela está aberta." },
    lifted: { word: "Suspenso", means: "Não vale mais." },
  },
  team: {
    active: { word: "Ativa", means: "Responde pelos seus serviços." },
    retired: { word: "Desfeita", means: "Foi dissolvida; as suas aprovações não contam mais." },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "Grupo",
    tier: "Classe",
    depends_on: "Depende de",
  },
  incident: {
    priority: "Prioridade",
    "affects[].service": "Serviços",
    started_at: "Início",
    resolved_at: "Resolução",
  },
  problem: {
    known_error: "Erro conhecido",
    services: "Serviços",
    opened_at: "Abertura",
  },
  change: {
    type: "Tipo",
    risk: "Risco",
    services: "Serviços",
    "window.start": "Janela",
  },
  knowledge: {
    category: "Categoria",
    services: "Serviços",
    review_by: "Revisar até",
  },
  model: {
    risk: "Risco",
    services: "Serviços",
    valid_until: "Válido até",
  },
  freeze: {
    services: "Serviços",
    "window.start": "De",
    "window.end": "Até",
    "recurrence.rule": "Recorrência",
  },
  team: {
    "members[].login": "Membros",
    includes: "Inclui",
    contact: "Contato",
  },
};
