// 本领域的用语：类型、状态、字段和取值，以模式中的名称为键。
import type { Language } from "../language.ts";
import { columns, kinds, states } from "./domain-kinds.ts";
import { ties } from "./domain-ties.ts";
import { fields, values } from "./domain-words.ts";

export const domain: Language["domain"] = {
  kinds,
  states,
  columns,
  ties,
  fields,
  values,
  pageStatus: {
    "All Systems Operational": "所有系统运行正常",
    "Service Under Maintenance": "服务正在维护",
    "Partially Degraded Service": "部分服务性能下降",
    "Degraded System Service": "系统整体性能下降",
    "Minor Service Outage": "部分服务轻微中断",
    "Partial System Outage": "系统部分中断",
    "Major System Outage": "系统严重中断",
  },
};
