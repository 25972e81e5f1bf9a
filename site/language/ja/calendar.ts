// 変更カレンダーと変更凍結のページの言葉です。
import type { Language } from "../language.ts";

export const calendar: Language["calendar"] = {
  title: "変更カレンダー",
  titleOf: (month) => `変更カレンダー（${month}）`,
  description: (month) => `${month}に予定されている変更と変更凍結です。`,
  caption: (month) => `${month}の変更と変更凍結（日別）`,
  asList: (month) => `${month}の一覧`,
  conflicts: (n) => `${n}件の変更が、ほかの変更または変更凍結と競合しています。`,
  empty: "この月に予定されている変更はなく、変更凍結もありません。",
  incomplete: "変更凍結{freeze}は一部のみ表示されています：{why}。",
  clock: (zone) => `表の日付と時刻は${zone}のものです。`,
  subscribe: "{calendar}、または{ways}をご覧ください。",
  subscribeCalendar: "このカレンダーを購読する",
  subscribeWays: "すべての通知方法",
  freeze: "変更凍結",
  freezeCalled: "変更凍結：",
  draft: "下書き",
  change: "変更",
  legend: "表の見方",
  hours: (from, to) => `${from}～${to}`,
  begunBefore: "…",
  allServices: "すべてのサービス",
  conflict: "競合",
  blocked: "ブロック中",
  months: {
    quiet: "なし",
    incidents: (n) => `インシデント${n}件`,
    more: (n) => `+${n}`,
  },
  freezes: {
    inCalendar: "変更カレンダーで見る",
    empty: "変更凍結は告知されていません。変更はいつでも計画できます。",
    emptyHowTo: "変更凍結は{command}で作成できます。",
    announced: "告知済み",
    over: "終了",
    holdsNow: "適用中",
    now: "現在",
    next: "次回",
    nowAt: "現在：{period}",
    nextAt: "次回：{period}",
    when: "期間",
    services: "サービス",
    all: "すべて",
  },
  recurs: {
    rule: "独自の規則で繰り返されます。各回はカレンダーに表示されます",
    days: (every) => (every === 1 ? "毎日" : every === 2 ? "1日おき" : `${every}日ごと`),
    weeks: (every, weekdays) =>
      every === 1 ? `毎週${weekdays}` : every === 2 ? `隔週${weekdays}` : `${every}週間ごとの${weekdays}`,
    months: (every, on) => (every === 1 ? `毎月${on}` : `${every}か月ごとの${on}`),
    years: (every, on, months) => `${years(every)}${months}の${on}`,
    onWeekday: (place, { name }) => `${PLACES[place] ?? `第${place}`}${name}`,
    onDate: (date) => `${date}日`,
    onLastDay: "末日",
    season: (every, from, to) =>
      `${every === 1 ? "毎年" : `${every}年ごと、`}${from.day} ${from.time}～${to.day} ${to.time}`,
    between: (days, from, to) => `${days} ${from}～${to}`,
    from: (days, from, length) => `${days} ${from}から${length}`,
    length: (days, hours) =>
      [days > 0 && `${days}日`, hours > 0 && `${hours}時間`].filter((words) => words !== false).join("と") ||
      "1時間未満",
    until: (recurs, day) => `${recurs}（${day}まで）`,
    times: (recurs, n) => `${recurs}（全${n}回）`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  [-1]: "最終",
  [-2]: "最後から2番目の",
};

function years(every: number): string {
  return every === 1 ? "毎年" : `${every}年ごとの`;
}
