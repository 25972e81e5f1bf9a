import { openLedger } from "../core/open.ts";
const o = openLedger(process.argv[2]!,{system:Date.now()}); const u=process.cpuUsage();
console.log(o.checked,o.findings.length,(u.user+u.system)/1e6, process.resourceUsage().maxRSS/1024);
