// 记录之间的关系，用作标题。
import type { Language } from "../language.ts";

export const ties: Language["domain"]["ties"] = {
  service: {
    owner: { there: "负责的服务" },
    depends_on: { there: "依赖它的服务" },
    "links.knowledge": { here: "知识", there: "相关服务" },
  },
  incident: {
    owner: { there: "负责的事件" },
    "affects[].service": { there: "事件" },
    "links.caused_by": { here: "引发事件的变更", there: "引发的事件" },
    "links.fixed_by": { here: "用于修复的变更", there: "修复的事件" },
    "links.problem": { here: "问题", there: "此问题的事件" },
    "links.parent": { here: "父事件", there: "子事件" },
    "links.knowledge": { here: "知识", there: "曾用于的事件" },
  },
  problem: {
    owner: { there: "负责的问题" },
    services: { there: "问题" },
    "links.incidents": { here: "事件", there: "问题" },
    "links.changes": { here: "变更", there: "修复的问题" },
    "links.duplicate_of": { here: "与之重复的原问题", there: "重复的问题" },
    "links.knowledge": { here: "知识", there: "相关问题" },
  },
  change: {
    owner: { there: "负责的变更" },
    team: { there: "实施的变更" },
    services: { there: "变更" },
    model: { there: "使用此模型的变更" },
    "links.problem": { here: "问题", there: "用于修复的变更" },
    "links.incident": { here: "事件", there: "用于应对的变更" },
    "links.follows": { here: "前序变更", there: "后续变更" },
    "links.knowledge": { here: "知识", there: "用到它的变更" },
  },
  knowledge: {
    owner: { there: "负责的知识" },
    services: { there: "知识" },
    "links.problem": { here: "问题", there: "说明此问题的知识" },
    "links.replaces": { here: "取代的知识", there: "取代它的知识" },
  },
  model: {
    owner: { there: "负责的变更模型" },
    services: { there: "变更模型" },
    "links.knowledge": { here: "知识", there: "相关变更模型" },
  },
  freeze: {
    owner: { there: "负责的变更冻结" },
    services: { there: "变更冻结" },
    may_approve: { there: "可例外批准的变更冻结" },
    "links.knowledge": { here: "知识", there: "相关变更冻结" },
  },
  team: {
    owner: { there: "下级团队" },
    includes: { there: "所属团队" },
    "links.knowledge": { here: "知识", there: "相关团队" },
  },
};
