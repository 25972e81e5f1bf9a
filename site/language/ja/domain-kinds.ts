// 種類の呼び名と、その状態、一覧の列です。
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "サービス",
    many: "サービス",
    none: "サービスはまだありません。",
    means: "利用者がいて、責任を持つチームが決まっているものです。",
  },
  incident: {
    one: "インシデント",
    many: "インシデント",
    none: "インシデントはまだありません。",
    means: "サービスの計画外の中断、または品質の低下です。",
  },
  problem: {
    one: "問題",
    many: "問題",
    none: "問題はまだありません。",
    means: "1件以上のインシデントの原因、または原因と考えられるものです。",
  },
  change: {
    one: "変更",
    many: "変更",
    none: "変更はまだありません。",
    means: "サービスに影響を与え得るものの追加、修正、または除去です。",
  },
  knowledge: {
    one: "ナレッジ記事",
    many: "ナレッジ",
    none: "ナレッジはまだありません。",
    means: "誰かが得た知見です。ほかの人が同じことを調べ直さずに済みます。",
  },
  model: {
    one: "変更モデル",
    many: "変更モデル",
    none: "変更モデルはまだありません。",
    means: "承認された標準変更のテンプレートです。",
  },
  freeze: {
    one: "変更凍結",
    many: "変更凍結",
    none: "変更凍結はまだありません。",
    means: "変更を実施してはならない期間です。",
  },
  team: {
    one: "チーム",
    many: "チーム",
    none: "チームはまだありません。",
    means: "サービスに責任を持ち、その変更を承認できる人々です。",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "準備中", means: "構築中で、まだ利用されていません。" },
    live: { word: "稼働中", means: "利用されています。" },
    retired: { word: "廃止", means: "提供を終了しました。" },
  },
  incident: {
    new: { word: "新規", means: "発見されましたが、対応はまだ始まっていません。" },
    in_progress: { word: "対応中", means: "対応を進めています。" },
    on_hold: { word: "保留中", means: "ほかの人や事柄を待っています。" },
    resolved: { word: "解決済み", means: "サービスは復旧しました。再開されることもあります。" },
    closed: { word: "クローズ", means: "完全に終了しました。" },
    canceled: { word: "キャンセル", means: "インシデントではなかったか、重複して記録されたものです。" },
  },
  problem: {
    new: { word: "新規", means: "疑いがありますが、まだ調べられていません。" },
    assess: { word: "評価", means: "問題かどうか、どれほど重要かを確認しています。" },
    root_cause_analysis: { word: "根本原因分析", means: "問題と確認され、原因を調べています。" },
    fix_in_progress: { word: "修正中", means: "原因が判明し、修正を進めています。" },
    resolved: { word: "解決済み", means: "修正が適用され、しばらく経過を観察しています。" },
    closed: { word: "クローズ", means: "終了しました（修正済み、受容、重複、または問題なし）。" },
  },
  change: {
    new: { word: "新規", means: "下書きです。まだ承認を求めていません。" },
    scheduled: { word: "予定済み", means: "承認され、実施期間を待っています。" },
    implementing: { word: "実施中", means: "作業が進行中です。" },
    review: { word: "レビュー", means: "作業は完了し、結果を評価しています。" },
    closed: { word: "クローズ", means: "終了し、結果が記録されています。" },
    canceled: { word: "キャンセル", means: "実施する前に取りやめました。" },
  },
  knowledge: {
    draft: { word: "下書き", means: "執筆中です。" },
    published: { word: "公開済み", means: "現時点で正しい内容です。review_byを過ぎると期限切れになります。" },
    retired: { word: "廃止", means: "もう正しくないか、必要とされていません。" },
  },
  model: {
    proposed: { word: "提案中", means: "作成されましたが未承認のため、変更には使えません。" },
    approved: { word: "承認済み", means: "このモデルに従う変更は、個別の承認が不要です。" },
    withdrawn: { word: "取り下げ", means: "今後、変更には使えません。" },
  },
  freeze: {
    announced: { word: "告知済み", means: "期間中は常に適用されます。" },
    lifted: { word: "解除", means: "もう適用されません。" },
  },
  team: {
    active: { word: "活動中", means: "担当サービスに責任を持っています。" },
    retired: { word: "廃止", means: "解散しました。このチームの承認は無効です。" },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "グループ",
    tier: "ティア",
    depends_on: "依存先",
  },
  incident: {
    priority: "優先度",
    "affects[].service": "サービス",
    started_at: "発生",
    resolved_at: "解決",
  },
  problem: {
    known_error: "既知のエラー",
    services: "サービス",
    opened_at: "起票",
  },
  change: {
    type: "種別",
    risk: "リスク",
    services: "サービス",
    "window.start": "実施期間",
  },
  knowledge: {
    category: "カテゴリー",
    services: "サービス",
    review_by: "見直し期限",
  },
  model: {
    risk: "リスク",
    services: "サービス",
    valid_until: "有効期限",
  },
  freeze: {
    services: "サービス",
    "window.start": "開始",
    "window.end": "終了",
    "recurrence.rule": "繰り返し",
  },
  team: {
    "members[].login": "メンバー",
    includes: "含むチーム",
    contact: "連絡先",
  },
};
