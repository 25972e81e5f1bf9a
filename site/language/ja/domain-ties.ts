// レコード同士の関係を示す見出しです。
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "担当サービス" },
    depends_on: { there: "依存元のサービス" },
    "links.knowledge": { here: "ナレッジ", there: "対象サービス" },
  },
  incident: {
    owner: { there: "担当インシデント" },
    "affects[].service": { there: "インシデント" },
    "links.caused_by": { here: "原因となった変更", there: "引き起こしたインシデント" },
    "links.fixed_by": { here: "復旧させた変更", there: "復旧させるインシデント" },
    "links.problem": { here: "問題", there: "この問題のインシデント" },
    "links.parent": { here: "親インシデント", there: "子インシデント" },
    "links.knowledge": { here: "ナレッジ", there: "役立ったインシデント" },
  },
  problem: {
    owner: { there: "担当する問題" },
    services: { there: "問題" },
    "links.incidents": { here: "インシデント", there: "問題" },
    "links.changes": { here: "変更", there: "修正する問題" },
    "links.duplicate_of": { here: "重複元の問題", there: "重複している問題" },
    "links.knowledge": { here: "ナレッジ", there: "対象の問題" },
  },
  change: {
    owner: { there: "担当する変更" },
    team: { there: "実施する変更" },
    services: { there: "変更" },
    model: { there: "このモデルを使う変更" },
    "links.problem": { here: "問題", there: "修正する変更" },
    "links.incident": { here: "インシデント", there: "対応のための変更" },
    "links.follows": { here: "先行する変更", there: "後続の変更" },
    "links.knowledge": { here: "ナレッジ", there: "利用された変更" },
  },
  knowledge: {
    owner: { there: "担当するナレッジ" },
    services: { there: "ナレッジ" },
    "links.problem": { here: "問題", there: "説明するナレッジ" },
    "links.replaces": { here: "置き換え前のナレッジ", there: "置き換え後のナレッジ" },
  },
  model: {
    owner: { there: "担当する変更モデル" },
    services: { there: "変更モデル" },
    "links.knowledge": { here: "ナレッジ", there: "対象の変更モデル" },
  },
  freeze: {
    owner: { there: "担当する変更凍結" },
    services: { there: "変更凍結" },
    may_approve: { there: "例外承認できる変更凍結" },
    "links.knowledge": { here: "ナレッジ", there: "対象の変更凍結" },
  },
  team: {
    owner: { there: "下位チーム" },
    includes: { there: "所属先のチーム" },
    "links.knowledge": { here: "ナレッジ", there: "対象のチーム" },
  },
};
