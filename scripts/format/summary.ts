// What a check came to, in one sentence.
import type { Finding } from "../../core/index.ts";
import { counted } from "./plain-text.ts";

/** `62 records, 3 errors, 1 warning in 4 files.` */
export function summaryText(checked: number, findings: readonly Finding[]): string {
  const records = counted(checked, "record");
  if (findings.length === 0) return `${records}, nothing wrong.`;
  const parts = (["error", "warning", "note"] as const).flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count === 0 ? [] : [counted(count, level)];
  });
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${records}, ${parts.join(", ")} in ${counted(files, "file")}.`;
}
