// O que dizem o calendário de mudanças e as páginas dos congelamentos.
import type { Language } from "../language.ts";
import { pluralIn } from "../plural.ts";

const several = pluralIn("pt-BR");

export const calendar: Language["calendar"] = {
  title: "Calendário de mudanças",
  titleOf: (month) => `Calendário de mudanças, ${month}`,
  description: (month) => `Mudanças planejadas e congelamentos em ${month}.`,
  caption: (month) => `Mudanças e congelamentos em ${month}, por dia`,
  asList: (month) => `${upper(month)} em lista`,
  conflicts: (n) =>
    several(n, {
      one: "Uma mudança está em conflito com outra ou com um congelamento.",
      other: `${n} mudanças estão em conflito com outra ou com um congelamento.`,
    }),
  empty: "Não há nada planejado neste mês, e nenhum congelamento está em vigor.",
  incomplete: "O congelamento {freeze} não é mostrado por completo: {why}.",
  clock: (zone) => `Os dias e horários da tabela são os de ${zone}.`,
  subscribe: "{calendar} ou veja {ways}.",
  subscribeCalendar: "Assine este calendário",
  subscribeWays: "todas as formas de receber avisos",
  freeze: "Congelamento",
  freezeCalled: "Congelamento:",
  draft: "Rascunho",
  change: "Mudança",
  legend: "O que a tabela mostra",
  hours: (from, to) => `${from} – ${to}`,
  begunBefore: "…",
  allServices: "Todos os serviços",
  conflict: "Conflito",
  blocked: "Bloqueada",
  months: {
    quiet: "tranquilo",
    incidents: (n) => several(n, { one: `${n} incidente`, other: `${n} incidentes` }),
    more: (n) => `+${n}`,
  },
  freezes: {
    inCalendar: "No calendário de mudanças",
    empty: "Nenhum congelamento foi anunciado: mudanças podem ser planejadas a qualquer momento.",
    emptyHowTo: "Um congelamento começa com {command}.",
    announced: "Anunciados",
    over: "Encerrados",
    holdsNow: "Em vigor agora",
    now: "Agora",
    next: "Próximo",
    nowAt: "Agora: {period}",
    nextAt: "Próximo: {period}",
    when: "Quando",
    services: "Serviços",
    all: "Todos",
  },
  recurs: {
    rule: "Repete-se segundo uma regra própria; o calendário mostra cada ocorrência",
    days: (every) => (every === 1 ? "Todos os dias" : `A cada ${every} dias`),
    weeks: (every, weekdays) => (every === 1 ? `Toda semana: ${weekdays}` : `A cada ${every} semanas: ${weekdays}`),
    months: (every, on) => (every === 1 ? `${upper(on)} de cada mês` : `A cada ${every} meses, ${on}`),
    years: (every, on, months) => `${yearly(every)}, ${on} de ${months}`,
    onWeekday: (place, { name, number }) => {
      const isMasculine = number > 5;
      const [feminine, masculine] = PLACES[place] ?? [`${place}ª`, `${place}º`];
      return isMasculine ? `no ${masculine} ${name}` : `na ${feminine} ${name}`;
    },
    onDate: (date) => `no dia ${date === 1 ? "1º" : date}`,
    onLastDay: "no último dia",
    season: (every, from, to) => `${yearly(every)}, de ${from.day}, ${from.time}, a ${to.day}, ${to.time}`,
    between: (days, from, to) => `${days}, ${from} – ${to}`,
    from: (days, from, length) => `${days}, a partir das ${from}, por ${length}`,
    length: (days, hours) =>
      [
        days > 0 && several(days, { one: `${days} dia`, other: `${days} dias` }),
        hours > 0 && several(hours, { one: `${hours} hora`, other: `${hours} horas` }),
      ]
        .filter((words) => words !== false)
        .join(" e ") || "menos de uma hora",
    until: (recurs, day) => `${recurs}, até ${day}`,
    times: (recurs, n) => `${recurs}, ${several(n, { one: "uma vez", other: `${n} vezes` })} no total`,
  },
};

// --- internal ---

/** No feminino, como "segunda-feira", e no masculino, como "sábado". */
const PLACES: { readonly [place: number]: readonly [feminine: string, masculine: string] } = {
  1: ["primeira", "primeiro"],
  2: ["segunda", "segundo"],
  3: ["terceira", "terceiro"],
  4: ["quarta", "quarto"],
  5: ["quinta", "quinto"],
  [-1]: ["última", "último"],
  [-2]: ["penúltima", "penúltimo"],
};

function yearly(every: number): string {
  return every === 1 ? "Todos os anos" : `A cada ${every} anos`;
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
