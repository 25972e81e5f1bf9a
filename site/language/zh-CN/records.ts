// 各记录页面和记录列表的用语。
import type { Language } from "../language.ts";

export const records: Language["records"] = {
  more: (n) => `另外 ${n} 个`,
  percent: (number) => `${number}%`,
  trail: "面包屑导航",
  visibility: { public: "公开", internal: "内部" },
  page: {
    details: "详情",
    related: "相关记录",
    aside: "基本信息和相关记录",
    unfold: (n) => `另有 ${n} 条`,
    search: (n) => `其余 ${n} 条可通过搜索找到。`,
    twins: "此页面的 {markdown} 或 {json} 版本",
    table: "表格",
    recurs: "重复",
  },
  list: {
    none: "这里还没有内容。",
    first: "使用 {command} 添加第一条。",
    over: "已结束",
    overIn: (year) => `已结束（${year}年）`,
    state: "状态",
    sections: "列表分区",
    pages: "列表分页",
    titleOf: (title, page) => `${title}（第 ${page} 页）`,
    caption: (kind, section) => `${kind}：${section}`,
    previous: "上一页",
    next: "下一页",
    at: (page, pages, records) => `第 ${page} 页，共 ${pages} 页 · ${records} 条记录`,
  },
};
