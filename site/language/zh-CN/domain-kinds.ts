// 各类记录的名称、状态和列表列名。
import type { Language } from "../language.ts";

export const kinds: Language["domain"]["kinds"] = {
  service: {
    one: "服务",
    many: "服务",
    none: "尚无服务。",
    means: "供人使用，并有团队负责的事物。",
  },
  incident: {
    one: "事件",
    many: "事件",
    none: "尚无事件。",
    means: "服务的意外中断或服务质量的下降。",
  },
  problem: {
    one: "问题",
    many: "问题",
    none: "尚无问题。",
    means: "一个或多个事件的原因或潜在原因。",
  },
  change: {
    one: "变更",
    many: "变更",
    none: "尚无变更。",
    means: "添加、修改或移除任何可能影响服务的事物。",
  },
  knowledge: {
    one: "知识文章",
    many: "知识",
    none: "尚无知识文章。",
    means: "前人摸索出的经验，后人不必从头再来。",
  },
  model: {
    one: "变更模型",
    many: "变更模型",
    none: "尚无变更模型。",
    means: "标准变更的已批准模板。",
  },
  freeze: {
    one: "变更冻结",
    many: "变更冻结",
    none: "尚无变更冻结。",
    means: "不得实施变更的时段。",
  },
  team: {
    one: "团队",
    many: "团队",
    none: "尚无团队。",
    means: "对服务负责，并可批准其变更的人员。",
  },
};

export const states: Language["domain"]["states"] = {
  service: {
    pipeline: { word: "筹备中", means: "正在构建，尚未投入使用。" },
    live: { word: "运行中", means: "已投入使用。" },
    retired: { word: "已停用", means: "不再提供。" },
  },
  incident: {
    new: { word: "新建", means: "已被发现，尚无人处理。" },
    in_progress: { word: "处理中", means: "有人正在处理。" },
    on_hold: { word: "暂停", means: "正在等待其他人或其他事项。" },
    resolved: { word: "已解决", means: "服务已恢复，必要时可重新打开。" },
    closed: { word: "已关闭", means: "已彻底结束。" },
    canceled: { word: "已取消", means: "并非事件，或重复登记。" },
  },
  problem: {
    new: { word: "新建", means: "疑似问题，尚未有人查看。" },
    assess: { word: "评估", means: "正在判断是否为问题及其重要程度。" },
    root_cause_analysis: { word: "根本原因分析", means: "已确认，正在查找原因。" },
    fix_in_progress: { word: "修复中", means: "原因已明，正在修复。" },
    resolved: { word: "已解决", means: "修复已实施，正在观察。" },
    closed: { word: "已关闭", means: "已结束：已修复、已接受、重复或并非问题。" },
  },
  change: {
    new: { word: "新建", means: "草稿：尚未提交审批。" },
    scheduled: { word: "已排期", means: "已批准，等待实施窗口。" },
    implementing: { word: "实施中", means: "工作正在进行。" },
    review: { word: "评审", means: "工作已完成，正在评估结果。" },
    closed: { word: "已关闭", means: "已结束，并记录了结果。" },
    canceled: { word: "已取消", means: "在实施前放弃。" },
  },
  knowledge: {
    draft: { word: "草稿", means: "正在撰写。" },
    published: { word: "已发布", means: "目前认为内容正确。超过 review_by 后即为过期。" },
    retired: { word: "已停用", means: "不再正确或不再需要。" },
  },
  model: {
    proposed: { word: "已提议", means: "已编写但未获批准，变更不得使用。" },
    approved: { word: "已批准", means: "遵循该模型的变更无需单独审批。" },
    withdrawn: { word: "已撤回", means: "变更不得再使用。" },
  },
  freeze: {
    announced: { word: "已公布", means: "在其时间窗口内生效。" },
    lifted: { word: "已解除", means: "不再生效。" },
  },
  team: {
    active: { word: "有效", means: "对其服务负责。" },
    retired: { word: "已停用", means: "已解散，其审批不再有效。" },
  },
};

export const columns: Language["domain"]["columns"] = {
  service: {
    group: "分组",
    tier: "级别",
    depends_on: "依赖于",
  },
  incident: {
    priority: "优先级",
    "affects[].service": "服务",
    started_at: "开始时间",
    resolved_at: "解决时间",
  },
  problem: {
    known_error: "已知错误",
    services: "服务",
    opened_at: "登记时间",
  },
  change: {
    type: "类型",
    risk: "风险",
    services: "服务",
    "window.start": "实施窗口",
  },
  knowledge: {
    category: "类别",
    services: "服务",
    review_by: "复审期限",
  },
  model: {
    risk: "风险",
    services: "服务",
    valid_until: "有效期至",
  },
  freeze: {
    services: "服务",
    "window.start": "开始",
    "window.end": "结束",
    "recurrence.rule": "重复",
  },
  team: {
    "members[].login": "成员",
    includes: "包含团队",
    contact: "联系方式",
  },
};
