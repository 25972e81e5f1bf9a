// 事件页面的用语。
import type { Language } from "../language.ts";

export const incidents: Language["incidents"] = {
  major: "重大事件",
  list: {
    goingOn: "正在发生",
    none: "尚未记录过任何事件。",
    addFirst: "使用 {command} 登记第一个事件。",
    byMonth: "按月份",
    monthRule: (zone) => `事件归入其开始的月份，以 ${zone} 时间为准。`,
    byService: "按服务",
    ofService: (number) => `${number} 个事件`,
  },
  rows: {
    none: "没有事件。",
    lasted: (length) => `持续 ${length}`,
    goesOn: (length) => `仍在持续，已有 ${length}`,
  },
  month: {
    title: (month) => `${month}的事件`,
    breadcrumb: "面包屑导航",
    quiet: (month) => `平静的一个月：${month}没有新发生的事件。`,
    began: (number) => `发生了 ${number} 个事件。`,
    all: "全部",
    canceled: "已取消",
    canceledMeans: "最终并非事件，或重复登记。",
    turn: "切换月份",
  },
  one: {
    nextUpdate: "下次更新",
    began: "开始",
    over: "结束",
    after: (length) => `历时 ${length}`,
    goesOn: "仍在持续",
    soFar: (length) => `至今 ${length}`,
    services: "服务",
  },
  updates: {
    title: "动态",
    by: "发布人：{who}",
  },
  impact: {
    title: "影响",
    caption: "受影响的服务、程度及起止时间",
    service: "服务",
    level: "程度",
    when: "时间",
    lasted: "持续时间",
    since: "自 {when} 起",
  },
  past: {
    title: "历史事件",
    none: "没有记录。",
    all: "按月查看所有事件",
  },
  consequences: {
    title: "后续影响",
    named: (state) => `${state} · 记录此变更为其原因`,
    suspected: "{when} 开始，发生在此变更所涉服务上，相隔不到一天 · 推测",
  },
};
