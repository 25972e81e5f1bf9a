// Teams that the policy names and nobody has written down.
import type { Flaw } from "../schemas/index.ts";
import { type Finding, finding } from "./finding.ts";
import { locatorOf, parseYamlFile } from "./frontmatter/index.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { GROUPS_OF_RECORD } from "./policy-settings.ts";
import { type Naming, namesAt } from "./references.ts";
import type { SourceFile } from "./source-file.ts";
import { closest } from "./suggest.ts";

/** Where the configuration names teams. */
const PATHS = [
  "policy.change_authority",
  "policy.governance",
  "policy.retrospective.from",
  ...["normal", "emergency"].flatMap((type) =>
    ["low", "moderate", "high"].map((risk) => `policy.approvals.${type}.${risk}[].from`),
  ),
];

/** Findings about teams that the text of a configuration names, at their lines. Names by default are not its fault. */
export function policyFindings({ file, text }: SourceFile, ledger: Ledger): Finding[] {
  const teams = recordsOf(ledger, "team").map(({ id }) => id);
  const known: ReadonlySet<string> = new Set(teams);
  const unknown = teamsIn(text).filter(({ name }) => !known.has(name));
  if (unknown.length === 0) return [];
  const locate = locatorOf(text, "yaml");
  return unknown.map((naming) => finding(file, flawOf(naming, teams), locate(naming.path, "value")));
}

/** The teams that the text of a configuration names, in the places that a policy has for them. */
export function teamsIn(text: string): Naming[] {
  const parsed = parseYamlFile(text);
  const groups: ReadonlySet<string> = new Set(GROUPS_OF_RECORD);
  return parsed.ok ? PATHS.flatMap((path) => namesAt(parsed.value, path)).filter(({ name }) => !groups.has(name)) : [];
}

// --- internal ---

function flawOf({ name, path }: Naming, teams: readonly string[]): Flaw {
  const meant = closest(name, teams);
  return {
    rule: "policy-team-unknown",
    path,
    message: `the policy asks for the team ${name}: expected the name of a file in records/teams`,
    mend: meant ? `Did you mean ${meant}?` : "Correct the name, or add the team: itsm new team.",
  };
}
