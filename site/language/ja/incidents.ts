// インシデントのページの言葉です。
import type { Language } from "../language.ts";

export const incidents: Language["incidents"] = {
  major: "重大インシデント",
  list: {
    goingOn: "発生中",
    none: "インシデントはまだ記録されていません。",
    addFirst: "最初のインシデントは{command}で記録できます。",
    byMonth: "月別",
    monthRule: (zone) => `インシデントは、${zone}の時刻で発生した月に表示されます。`,
    byService: "サービス別",
    ofService: (number) => `インシデント${number}件`,
  },
  rows: {
    none: "インシデントはありません。",
    lasted: (length) => `継続時間${length}`,
    goesOn: (length) => `継続中（現在まで${length}）`,
  },
  month: {
    title: (month) => `${month}のインシデント`,
    breadcrumb: "パンくずリスト",
    quiet: (month) => `${month}に発生したインシデントはありません。`,
    began: (number) => `${number}件のインシデントが発生しました。`,
    all: "すべて",
    canceled: "キャンセル",
    canceledMeans: "インシデントではなかったか、重複して記録されたものです。",
    turn: "月の移動",
  },
  one: {
    nextUpdate: "次回の更新",
    began: "発生",
    over: "終了",
    after: (length) => `${length}後`,
    goesOn: "継続中",
    soFar: (length) => `現在まで${length}`,
    services: "サービス",
  },
  updates: {
    title: "更新情報",
    by: "投稿者：{who}",
  },
  impact: {
    title: "影響",
    caption: "影響を受けたサービスと、その程度および期間",
    service: "サービス",
    level: "レベル",
    when: "期間",
    lasted: "継続時間",
    since: "{when}から",
  },
  past: {
    title: "過去のインシデント",
    none: "記録はありません。",
    all: "月別の全インシデント",
  },
  consequences: {
    title: "この変更の影響",
    named: (state) => `${state} · この変更が原因と記録されています`,
    suspected: "{when}、この変更の対象で1日以内に発生 · 推測",
  },
};
