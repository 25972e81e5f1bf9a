// レポートの言葉と、各指標の定義です。
import type { Language } from "../language.ts";

const measures: Language["reports"]["measures"] = {
  "time-to-acknowledge": {
    name: "確認までの時間",
    definition:
      "期間内に確認されたインシデントについて、detected_at（なければstarted_at）からacknowledged_atまでの時間。",
  },
  "time-to-restore": {
    name: "復旧までの時間",
    definition: "期間内に復旧したインシデントについて、started_atからrestored_at（なければresolved_at）までの時間。",
  },
  "time-to-resolve": {
    name: "解決までの時間",
    definition:
      "期間内に解決したインシデントについて、detected_at（なければstarted_at）からresolved_atまでの時間。保留中の時間を含みます。",
  },
  "reopen-rate": {
    name: "再開されたインシデント",
    definition:
      "期間内に解決したインシデントのうち1回以上再開されたもの ÷ 期間内に解決したインシデントのうち、未解決の状態が履歴に残っているもの。",
  },
  "problem-linkage": {
    name: "問題に関連付けられたインシデント",
    definition: "期間内に発生し、問題に関連付けられたインシデント ÷ 期間内に発生したインシデント。",
  },
  "major-problem-linkage": {
    name: "問題に関連付けられた重大インシデント",
    definition: "期間内に発生し、問題に関連付けられた重大インシデント ÷ 期間内に発生した重大インシデント。",
  },
  "known-error-coverage": {
    name: "回避策のある問題",
    definition: "現在「根本原因分析」または「修正中」の問題のうち回避策があるもの ÷ 同じ状態にあるすべての問題。",
  },
  "change-success-strict": {
    name: "変更の成功率（厳密）",
    definition: "期間内に「成功」としてクローズされた変更 ÷ 期間内にクローズコード付きでクローズされた変更。",
  },
  "change-success-loose": {
    name: "変更の成功率（不備ありを含む）",
    definition:
      "期間内にsuccessfulまたはsuccessful_with_issuesでクローズされた変更 ÷ 期間内にクローズコード付きでクローズされた変更。",
  },
  "change-failure": {
    name: "変更の失敗率",
    definition:
      "期間内にunsuccessfulまたはbacked_outでクローズされたか、インシデントの原因とされた変更 ÷ 期間内にクローズコード付きでクローズされた変更。",
  },
  "emergency-changes": {
    name: "緊急変更",
    definition: "期間内に実施が始まった変更のうち緊急変更 ÷ 期間内に実施が始まったすべての変更。",
  },
  "unauthorized-changes": {
    name: "未承認の変更",
    definition: "期間内に実施が始まった変更のうち未承認のもの ÷ 期間内に実施が始まったすべての変更。",
  },
  "changes-on-time": {
    name: "予定どおりの変更",
    definition: "計画した実施期間内に開始し終了した変更 ÷ 実施期間が期間内に終わった変更。",
  },
  "incident-backlog": {
    name: "未解決のインシデント",
    definition:
      "現在、解決、クローズ、キャンセルのいずれでもないインシデント。経過時間はdetected_at（なければstarted_at）から数えます。",
  },
  "problem-backlog": {
    name: "未解決の問題",
    definition: "現在、解決、クローズのいずれでもない問題。経過時間はopened_atから数えます。",
  },
  "change-backlog": {
    name: "未完了の変更",
    definition: "現在、クローズ、キャンセルのいずれでもない変更。経過時間はレコードが最初に現れた時点から数えます。",
  },
  availability: {
    name: "可用性",
    definition:
      "期間内の（約束した時間 − 重み付きダウンタイム） ÷ 約束した時間。事前に告知したメンテナンスはどちらからも除きます。",
  },
  mtrs: {
    name: "平均サービス復旧時間",
    definition:
      "期間内の、対象レベルのダウンタイム ÷ サービス停止の件数。同じサービスで重なる停止は1件と数え、事前に告知したメンテナンスは除きます。",
  },
  mtbf: {
    name: "平均故障間隔",
    definition: "期間内の（約束した時間 − 対象レベルのダウンタイム） ÷ 停止の件数。停止がなければ値はありません。",
  },
  "error-budget": {
    name: "エラーバジェットの残り",
    definition:
      "（1 − SLO） × 期間のうち、重み付きダウンタイムで消費されていない割合。期間は現在を終点とするSLOの期間です。",
  },
};

export const reports: Language["reports"] = {
  title: "レポート",
  about: "過去12か月の指標です。",
  lead: (first, last) => `${first}～${last}（今月は現在まで）。月はUTCで区切っています。`,
  glance: "概要",
  caption: "期間全体の指標と、その根拠となる件数",
  measure: "指標",
  value: "値",
  cases: "件数",
  severalCases: (n) => `${n}件`,
  month: "月",
  all: "すべて",
  numbers: "数値",
  asCsv: (caption) => `${caption}（CSV）`,
  byMonth: (what) => `${what}（月別）`,
  percent: (number) => `${number}%`,
  spread: (median, slow) => `中央値${median}、90%が${slow}以内`,
  backlog: (open) => `${open}`,
  agedBacklog: (open, age) => `${open}件、半数は${age}以上未完了`,
  oldest: "最も古いもの（{age}）：{record}",
  noCases: "該当なし",
  tooFew: "件数不足",
  lacks: { history: "履歴が必要", ages: "経過時間には履歴が必要" },
  measures,
  sections: {
    changes: "変更",
    changeCare: "緊急変更と予定の遵守",
    problems: "インシデントの背後にある問題",
    reopened: "再開されたインシデント",
  },
  durations: {
    title: (measure) => `${measure}（月別の中央値と90パーセンタイル）`,
    median: "中央値",
    within: "90%の範囲",
    halfWithin: "50%の範囲（中央値）",
  },
  shares: {
    title: (what, measures) => `${what}（月別）：${measures}`,
    named: (measure, value) => `${measure}：${value}`,
    remark: (value, remark) => `${value}（${remark}）`,
  },
  legend: { hollow: "白抜き：件数が少なく判断できません", factors: "対数目盛り：等しい間隔は等しい倍率を表します" },
  incidents: {
    title: "月別・優先度別のインシデント",
    about: "その月に発生したインシデントです。キャンセルされたものは含みません。",
    none: "この12か月間に発生したインシデントの記録はありません。",
    chart: (total) => `月別のインシデント：12か月間で${total}件`,
    noPriority: "–",
  },
  availability: {
    title: "可用性",
    rule: (name, weights) =>
      `（約束した時間 − ダウンタイム） ÷ 約束した時間。「${name}」の規則（${weights}）で計算し、事前に告知したメンテナンスは除きます。端数は切り捨てです。サービスの記録が始まる前の時間は数えません。目標を下回った月には▼を付けています。`,
    weight: (level, percent) => `${level} ${percent}`,
    none: "稼働中のサービスがないため、可用性を示す対象がありません。",
    label: "月別の可用性",
    caption: "稼働中のサービスの月別可用性（パーセント）",
    service: "サービス",
    promised: "目標",
    below: "目標未達",
  },
};
