// Findings as SARIF 2.1.0, which GitHub's code scanning and editors read.
import { type Finding, findRule } from "../../core/index.ts";

/** The log of one run. Paths are relative to the root of the repository. */
export function sarifLog(findings: readonly Finding[]): object {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "itsm", rules: rules.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => result(finding, rules)),
      },
    ],
  };
}

// --- internal ---

function descriptor(id: string): object {
  const rule = findRule(id);
  return {
    id,
    shortDescription: { text: rule?.title ?? id },
    ...(rule ? { fullDescription: { text: rule.why }, defaultConfiguration: { level: rule.level } } : {}),
  };
}

function result({ rule, level, file, line, column, message, mend }: Finding, rules: readonly string[]): object {
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level,
    message: { text: `${message}. ${mend}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
