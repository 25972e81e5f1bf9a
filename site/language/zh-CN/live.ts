// 浏览器脚本的用语。每个页面都会加载，因此力求简短。
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `有新的信息。${state}。`,
  show: "查看",
  state: {
    "All Systems Operational": "所有系统运行正常",
    "Service Under Maintenance": "服务正在维护",
    "Partially Degraded Service": "部分服务性能下降",
    "Degraded System Service": "系统整体性能下降",
    "Minor Service Outage": "部分服务轻微中断",
    "Partial System Outage": "系统部分中断",
    "Major System Outage": "系统严重中断",
  },
  clock: (choice, zone) => `${choice}（${zone}）`,
  pause: "暂停更新",
  resume: (clock) => `恢复更新（已于 ${clock} 暂停）`,
};
