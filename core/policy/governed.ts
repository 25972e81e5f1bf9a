// Which paths of a repository the policy watches over.
import { CONFIG_FILE } from "../config.ts";
import type { Policy } from "../policy-settings.ts";

/** Files that make or carry out the rules, whatever an organisation configures. */
const RULES_THEMSELVES = [
  /^\.github\//,
  new RegExp(`^${CONFIG_FILE.replaceAll(".", "\\.")}$`),
  /^(docs\/)?CODEOWNERS$/,
  /(^|\/)\.gitattributes$/,
  /^\.gitmodules$/,
];

/** Whether an edit of this path needs the governance team, apart from what the record's kind says. */
export function needsGovernance(path: string, policy: Pick<Policy, "governed_paths">): boolean {
  if (RULES_THEMSELVES.some((rule) => rule.test(path))) return true;
  return policy.governed_paths.some((governed) => path === governed || path.startsWith(folder(governed)));
}

/** Whether the gate looks at this path at all: a record, or what needs the governance team. */
export function isGoverned(path: string, policy: Pick<Policy, "governed_paths">): boolean {
  return path.startsWith("records/") || needsGovernance(path, policy);
}

// --- internal ---

function folder(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
