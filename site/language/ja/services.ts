// サービスのページとマップの言葉です。
import type { Language } from "../language.ts";

const daysIn = (n: number) => `${n}日間`;

export const services: Language["services"] = {
  percent: (number) => `${number}%`,
  catalogue: {
    map: "依存関係のマップ",
    empty: "サービスはまだありません。稼働状況を示す対象が登録されていません。",
    emptyHowTo: "{command}で最初のサービスを追加してください。",
    otherServices: "その他のサービス",
    allServices: "すべてのサービス",
    caption: "サービス",
    service: "サービス",
    state: "状態",
    month: "30日間",
    promised: "目標",
    tier: "ティア",
    owner: "担当チーム",
    noData: "データなし",
    nothingPromised: "なし",
  },
  since: "{when}から",
  availability: {
    heading: "可用性",
    days: daysIn,
    noData: "データなし",
    kept: (objective) => `目標${objective}を達成`,
    below: (objective) => `目標${objective}を下回る`,
    daysAgo: (n) => `${n}日前`,
    today: "今日",
    knownFrom: (day) => `${day}より前のデータはありません。`,
    noIncidents: (n) => `${daysIn(n)}インシデントなし`,
    downtime: (length) => `ダウンタイム${length}`,
  },
  budget: {
    usedUp: "エラーバジェットを使い切りました",
    left: (percent) => `エラーバジェットの残り${percent}`,
    noDowntime: (allowed, objective, days) =>
      `ダウンタイムなし（目標${objective}で${daysIn(days)}に許容されるのは${allowed}）`,
    used: (used, allowed, objective, days) =>
      `目標${objective}で${daysIn(days)}に許容される${allowed}のうち${used}を使用`,
    usedTooFast: (used, allowed, objective, days) =>
      `目標${objective}で${daysIn(days)}に許容される${allowed}のうち${used}を使用。このペースでは不足します`,
  },
  dependencies: {
    heading: "依存関係",
    dependsOn: "依存先",
    usedBy: "依存元",
    none: "ほかのサービスはありません。",
    way: "{way}を経由",
    inMap: "全サービスのマップで見る",
  },
  follow: {
    heading: "購読する",
    atom: "Atom",
    rss: "RSS",
    json: "JSON Feed",
    calendar: "カレンダー",
    badge: "バッジ",
  },
  now: { heading: "発生中", maintenance: "メンテナンス" },
  owner: {
    heading: "担当",
    team: "チーム",
    help: "サポート",
    contact: "連絡先",
    hours: "提供時間",
    tier: "ティア",
    group: "グループ",
  },
  map: {
    title: "サービスマップ",
    description: "サービス間の依存関係と、各サービスの状態です。",
    lead: "矢印は、サービスからその動作に欠かせないサービスへ向かっています。",
    empty:
      "サービスがまだないため、表示するものがありません。マップには、{catalogue}にある稼働中のすべてのサービスが、その{field}に基づいて表示されます。",
    emptyCatalogue: "カタログ",
    picture: "マップ",
    scroll: "サービスマップ",
    pictureTitle: "サービス間の依存関係（下の表と同じ内容）",
    asTable: "同じ内容の表",
    caption: "稼働中のサービスと、その依存先、および直接の依存元",
    service: "サービス",
    state: "状態",
    dependsOn: "依存先",
    usedBy: "依存元",
  },
};
