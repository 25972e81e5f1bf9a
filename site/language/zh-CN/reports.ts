// 报告的用语，以及各项指标的定义。
import type { Language } from "../language.ts";

const measures: Language["reports"]["measures"] = {
  "time-to-acknowledge": {
    name: "确认时间",
    definition: "期间内得到确认的事件，从 detected_at（若无则为 started_at）到 acknowledged_at 的时间。",
  },
  "time-to-restore": {
    name: "恢复时间",
    definition: "期间内恢复的事件，从 started_at 到 restored_at（若无则为 resolved_at）的时间。",
  },
  "time-to-resolve": {
    name: "解决时间",
    definition: "期间内解决的事件，从 detected_at（若无则为 started_at）到 resolved_at 的时间，包括暂停时间。",
  },
  "reopen-rate": {
    name: "重新打开的事件",
    definition: "期间内解决且至少重新打开过一次的事件 ÷ 期间内解决且历史记录中曾处于未解决状态的事件。",
  },
  "problem-linkage": {
    name: "关联问题的事件",
    definition: "期间内开始且关联了问题的事件 ÷ 期间内开始的事件。",
  },
  "major-problem-linkage": {
    name: "关联问题的重大事件",
    definition: "期间内开始且关联了问题的重大事件 ÷ 期间内开始的重大事件。",
  },
  "known-error-coverage": {
    name: "有变通方案的问题",
    definition: "当前处于“根本原因分析”或“修复中”状态且有变通方案的问题 ÷ 处于这些状态的所有问题。",
  },
  "change-success-strict": {
    name: "变更成功率（严格）",
    definition: "期间内以“成功”关闭的变更 ÷ 期间内带关闭代码关闭的变更。",
  },
  "change-success-loose": {
    name: "变更成功率（含瑕疵）",
    definition: "期间内以 successful 或 successful_with_issues 关闭的变更 ÷ 期间内带关闭代码关闭的变更。",
  },
  "change-failure": {
    name: "变更失败率",
    definition: "期间内以 unsuccessful 或 backed_out 关闭，或被记为事件原因的变更 ÷ 期间内带关闭代码关闭的变更。",
  },
  "emergency-changes": {
    name: "紧急变更",
    definition: "期间内开始实施的紧急变更 ÷ 期间内开始实施的所有变更。",
  },
  "unauthorized-changes": {
    name: "未授权变更",
    definition: "期间内开始实施的未授权变更 ÷ 期间内开始实施的所有变更。",
  },
  "changes-on-time": {
    name: "按时完成的变更",
    definition: "在计划窗口内开始并结束的变更 ÷ 窗口在期间内结束的变更。",
  },
  "incident-backlog": {
    name: "未解决的事件",
    definition: "当前未解决、未关闭且未取消的事件；存续时间自 detected_at（若无则为 started_at）起算。",
  },
  "problem-backlog": {
    name: "未解决的问题",
    definition: "当前未解决且未关闭的问题；存续时间自 opened_at 起算。",
  },
  "change-backlog": {
    name: "未完成的变更",
    definition: "当前未关闭且未取消的变更；存续时间自记录首次出现起算。",
  },
  availability: {
    name: "可用性",
    definition: "期间内（承诺时间 − 加权停机时间）÷ 承诺时间；已公布的维护在两者中均不计入。",
  },
  mtrs: {
    name: "平均服务恢复时间",
    definition: "期间内计入级别的停机时间 ÷ 服务中断次数；同一服务重叠的中断计为一次，不计已公布的维护。",
  },
  mtbf: {
    name: "平均故障间隔时间",
    definition: "期间内（承诺时间 − 计入级别的停机时间）÷ 中断次数；没有中断则无此值。",
  },
  "error-budget": {
    name: "错误预算余量",
    definition: "在截至当前的 SLO 窗口内，（1 − SLO）× 窗口中尚未被加权停机时间消耗的比例。",
  },
};

export const reports: Language["reports"] = {
  title: "报告",
  about: "过去十二个月的各项指标。",
  lead: (first, last) => `${first}至${last}，本月数据截至目前。月份以 UTC 为准。`,
  glance: "概览",
  caption: "整个期间的各项指标及其所依据的数量",
  measure: "指标",
  value: "数值",
  cases: "数量",
  severalCases: (n) => `${n} 例`,
  month: "月份",
  all: "全部",
  numbers: "数据",
  asCsv: (caption) => `${caption}（CSV）`,
  byMonth: (what) => `${what}（按月）`,
  percent: (number) => `${number}%`,
  spread: (median, slow) => `中位数 ${median}，90% 在 ${slow}以内`,
  backlog: (open) => `${open}`,
  agedBacklog: (open, age) => `${open}，其中半数已存续 ${age}或更久`,
  oldest: "最久 {age}：{record}",
  noCases: "无",
  tooFew: "数量太少，无法判断",
  lacks: { history: "需要历史记录", ages: "存续时间需要历史记录" },
  measures,
  sections: {
    changes: "变更",
    changeCare: "紧急变更与准时情况",
    problems: "事件背后的问题",
    reopened: "重新打开的事件",
  },
  durations: {
    title: (measure) => `${measure}（按月）：中位数和第 90 百分位数`,
    median: "中位数",
    within: "90% 以内",
    halfWithin: "半数以内（中位数）",
  },
  shares: {
    title: (what, measures) => `${what}（按月）：${measures}`,
    named: (measure, value) => `${measure}：${value}`,
    remark: (value, remark) => `${value}（${remark}）`,
  },
  legend: { hollow: "空心：数量太少，无法判断", factors: "对数刻度：间距相等表示倍数相等" },
  incidents: {
    title: "按月份和优先级统计的事件",
    about: "当月开始的事件；已取消的不计入。",
    none: "根据现有记录，这十二个月内没有事件发生。",
    chart: (total) => `按月统计的事件：十二个月内共 ${total} 个`,
    noPriority: "–",
  },
  availability: {
    title: "可用性",
    rule: (name, weights) =>
      `（承诺时间 − 停机时间）÷ 承诺时间，按规则“${name}”计算：${weights}；已公布的维护不计入。向下取整。服务登记之前的时间不计入。低于目标的月份标有 ▼。`,
    weight: (level, percent) => `${level} ${percent}`,
    none: "没有运行中的服务，因此没有可用性数据。",
    label: "按月可用性",
    caption: "运行中服务的按月可用性（百分比）",
    service: "服务",
    promised: "承诺",
    below: "低于目标",
  },
};
