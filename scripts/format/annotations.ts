// Findings as GitHub's workflow commands, which become annotations on the pull request.
import type { Finding, FindingLevel } from "../../core/index.ts";

/** One command a finding, errors first: GitHub shows only ten of each level a step. */
export function annotations(findings: readonly Finding[]): string {
  return ORDER.flatMap((level) => findings.filter((finding) => finding.level === level))
    .map(annotation)
    .join("\n");
}

// --- internal ---

const ORDER: readonly FindingLevel[] = ["error", "warning", "note"];
const COMMAND = { error: "error", warning: "warning", note: "notice" } as const;

function annotation({ level, file, line, column, rule, message, mend }: Finding): string {
  const properties = [
    ["file", file],
    ["line", String(line)],
    ["col", String(column)],
    ["title", rule],
  ].map(([name, value]) => `${name}=${inProperty(value ?? "")}`);
  return `::${COMMAND[level]} ${properties.join(",")}::${inMessage(`${message}. ${mend}`)}`;
}

/** The escapes of the workflow command format (actions/toolkit, core/src/command.ts). */
function inMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
