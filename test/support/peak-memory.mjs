// Loaded before a command: at its end, its peak of resident memory in MiB stands in the file PEAK_MEMORY.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.PEAK_MEMORY, String(process.resourceUsage().maxRSS / 1024)));
