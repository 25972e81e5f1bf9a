// すべてのレコードのページと一覧の言葉です。
import type { Language } from "../language.ts";

export const records: Language["records"] = {
  more: (n) => `ほか${n}件`,
  percent: (number) => `${number}%`,
  trail: "パンくずリスト",
  visibility: { public: "一般公開", internal: "内部限定" },
  page: {
    details: "詳細",
    related: "関連",
    aside: "詳細情報と関連レコード",
    unfold: (n) => `ほか${n}件`,
    search: (n) => `残り${n}件は検索で見つかります。`,
    twins: "このページを{markdown}または{json}で見る",
    table: "表",
    recurs: "繰り返し",
  },
  list: {
    none: "まだ何もありません。",
    first: "{command}で最初の1件を追加してください。",
    over: "終了",
    overIn: (year) => `終了（${year}年）`,
    state: "状態",
    sections: "一覧のセクション",
    pages: "一覧のページ",
    titleOf: (title, page) => `${title}（${page}ページ）`,
    caption: (kind, section) => `${kind}：${section}`,
    previous: "前へ",
    next: "次へ",
    at: (page, pages, records) => `${page}/${pages}ページ · ${records}件`,
  },
};
