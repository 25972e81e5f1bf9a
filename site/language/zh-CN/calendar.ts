// 变更日历和变更冻结页面的用语。
import type { Language } from "../language.ts";

export const calendar: Language["calendar"] = {
  title: "变更日历",
  titleOf: (month) => `变更日历（${month}）`,
  description: (month) => `${month}的计划变更和变更冻结。`,
  caption: (month) => `${month}的变更和变更冻结（按日）`,
  asList: (month) => `${month}列表`,
  conflicts: (n) => `${n} 个变更与其他变更或变更冻结存在冲突。`,
  empty: "本月没有计划变更，也没有变更冻结。",
  incomplete: "变更冻结 {freeze} 未完整显示：{why}。",
  clock: (zone) => `表中的日期和时间以 ${zone} 为准。`,
  subscribe: "{calendar}，或查看{ways}。",
  subscribeCalendar: "订阅此日历",
  subscribeWays: "所有通知方式",
  freeze: "变更冻结",
  freezeCalled: "变更冻结：",
  draft: "草稿",
  change: "变更",
  legend: "图例",
  hours: (from, to) => `${from} – ${to}`,
  begunBefore: "…",
  allServices: "所有服务",
  conflict: "冲突",
  blocked: "受阻",
  months: {
    quiet: "平静",
    incidents: (n) => `${n} 个事件`,
    more: (n) => `+${n}`,
  },
  freezes: {
    inCalendar: "在变更日历中查看",
    empty: "未公布变更冻结：可以随时计划变更。",
    emptyHowTo: "使用 {command} 创建变更冻结。",
    announced: "已公布",
    over: "已结束",
    holdsNow: "生效中",
    now: "当前",
    next: "下一次",
    nowAt: "当前：{period}",
    nextAt: "下一次：{period}",
    when: "时间",
    services: "服务",
    all: "全部",
  },
  recurs: {
    rule: "按自定义规则重复；每次时间见日历",
    days: (every) => (every === 1 ? "每天" : `每 ${every} 天`),
    weeks: (every, weekdays) => (every === 1 ? `每${short(weekdays)}` : `每 ${every} 周的${short(weekdays)}`),
    months: (every, on) => (every === 1 ? `每月${on}` : `每 ${every} 个月的${on}`),
    years: (every, on, months) => `${years(every)}${months}的${on}`,
    onWeekday: (place, { name }) => `${PLACES[place] ?? `第 ${place} 个`}${name}`,
    onDate: (date) => `${date}日`,
    onLastDay: "最后一天",
    season: (every, from, to) =>
      `${every === 1 ? "每年" : `每 ${every} 年，`}${from.day} ${from.time} 至 ${to.day} ${to.time}`,
    between: (days, from, to) => `${days} ${from} – ${to}`,
    from: (days, from, length) => `${days} ${from} 起，持续 ${length}`,
    length: (days, hours) =>
      [days > 0 && `${days} 天`, hours > 0 && `${hours} 小时`].filter((words) => words !== false).join(" ") ||
      "不到 1 小时",
    until: (recurs, day) => `${recurs}，截至${day}`,
    times: (recurs, n) => `${recurs}，共 ${n} 次`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  1: "第一个",
  2: "第二个",
  3: "第三个",
  4: "第四个",
  5: "第五个",
  [-1]: "最后一个",
  [-2]: "倒数第二个",
};

function years(every: number): string {
  return every === 1 ? "每年" : `每 ${every} 年的`;
}

/** “每周一和周四”，而不是“每星期一和星期四”。 */
function short(weekdays: string): string {
  return weekdays.replaceAll("星期", "周");
}
