// العربية.

export const language: string = "ar";
export const locale: string = "ar-u-nu-latn";
export const direction: "ltr" | "rtl" = "rtl";

export { calendar } from "./calendar.ts";
export { changes } from "./changes.ts";
export { domain } from "./domain.ts";
export { follow } from "./follow.ts";
export { frame } from "./frame.ts";
export { incidents } from "./incidents.ts";
export { knowledge } from "./knowledge.ts";
export { live } from "./live.ts";
export { now } from "./now.ts";
export { past } from "./past.ts";
export { records } from "./records.ts";
export { reports } from "./reports.ts";
export { search } from "./search.ts";
export { services } from "./services.ts";
export { times } from "./times.ts";
