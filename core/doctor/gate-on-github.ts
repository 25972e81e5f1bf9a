// Whether anybody can merge past the gate, as far as GitHub's settings say.
import type { OnGitHub, Rules } from "./on-github.ts";
import { fine, looked, type Symptom, unwell } from "./symptom.ts";

/** Required check, its App, pull requests, who may go past, the environment with the App's key. */
export function gateSymptoms(found: OnGitHub): Symptom[] {
  const { main, gateClient, environment } = found;
  const hardened = "value" in gateClient ? gateClient.value !== null : undefined;
  return [
    looked("gate-check", `Required check ${CHECK}`, main, (rules) => checkSymptom(rules, hardened, found)),
    looked("gate-rules", `Rules of ${found.defaultBranch}`, main, (rules) => ruleSymptom(rules, found)),
    looked("gate-bypass", "Way past the gate", bypassOf(main), (names) => bypassSymptom(names, found)),
    looked("gate-key", "Environment itsm-gate", hardened === false ? { value: null } : environment, (branches) =>
      hardened === false ? fine("gate-key", "Environment itsm-gate", BASIC) : keySymptom(branches, hardened, found),
    ),
  ];
}

// --- internal ---

const CHECK = "itsm/gate";
/** The App that GITHUB_TOKEN belongs to, on github.com. */
const ACTIONS = 15368;
const BASIC = "not needed: GitHub Actions posts the check (docs/hardening.md tells what an App of your own adds)";
const IMPORT = "Import docs/ruleset.json of the toolkit";

function checkSymptom({ checks }: Rules, hardened: boolean | undefined, { page }: OnGitHub): Symptom {
  const [id, what] = ["gate-check", `Required check ${CHECK}`];
  const apps = checks.filter(({ context }) => context === CHECK).map(({ app }) => app);
  const rules = `${page}/settings/rules`;
  const own = hardened ? "your own App" : "GitHub Actions";
  if (apps.length === 0)
    return unwell(id, what, {
      expected: `required, from ${own}`,
      got: "not required: a pull request merges whatever the gate says",
      mend: `${IMPORT} at ${rules} (New ruleset > Import a ruleset).`,
    });
  const [app] = apps.filter((each) => each !== null);
  if (app === undefined)
    return unwell(id, what, {
      expected: `required, from ${own}`,
      got: "required from anybody: every App and every writer's token can post it",
      mend: `Choose ${own} as the source of ${CHECK} in the ruleset at ${rules}`,
    });
  if (hardened && app === ACTIONS)
    return unwell(id, what, {
      expected: "required, from the App that ITSM_GATE_CLIENT_ID names",
      got: `required from GitHub Actions (${ACTIONS}), as which any workflow of a writer can post it`,
      mend: `Choose your App as the source of ${CHECK} in the ruleset at ${rules}, in the place of ${ACTIONS}.`,
    });
  return fine(id, what, app === ACTIONS ? "from GitHub Actions" : `from the App ${app}`);
}

function ruleSymptom(rules: Rules, { page, defaultBranch }: OnGitHub): Symptom {
  const [id, what] = ["gate-rules", `Rules of ${defaultBranch}`];
  const lacks = [
    ...(rules.pullRequest ? [] : ["it may be pushed to without a pull request"]),
    ...(rules.upToDate ? [] : ["a pull request may merge that does not hold its newest commit"]),
    ...(rules.noForcePush ? [] : ["it may be rewritten"]),
    ...(rules.noDeletion ? [] : ["it may be deleted"]),
  ];
  if (lacks.length === 0) return fine(id, what, "pull requests that are up to date; never rewritten, never deleted");
  return unwell(id, what, {
    expected: "pull requests that are up to date; never rewritten, never deleted",
    got: lacks.join(", "),
    mend: `${IMPORT} at ${page}/settings/rules, or add these rules to yours.`,
  });
}

function bypassOf(main: OnGitHub["main"]): Rules["bypass"] {
  return "value" in main ? main.value.bypass : main;
}

function bypassSymptom(names: readonly string[], { page }: OnGitHub): Symptom {
  if (names.length === 0) return fine("gate-bypass", "Way past the gate", "for nobody");
  return unwell("gate-bypass", "Way past the gate", {
    expected: "for nobody, administrators neither",
    got: `for ${names.join(", ")}`,
    mend: `Empty the bypass list at ${page}/settings/rules; in an old branch protection, tick Do not allow bypassing.`,
  });
}

function keySymptom(branches: readonly string[] | null, hardened: boolean | undefined, found: OnGitHub): Symptom {
  const [id, what] = ["gate-key", "Environment itsm-gate"];
  const { page, defaultBranch } = found;
  if (branches?.length === 1 && branches[0] === defaultBranch) return fine(id, what, `for ${defaultBranch} alone`);
  if (branches === null && hardened === undefined)
    return unwell(id, what, { state: "unknown", expected: "there in hardened mode", got: "none", mend: BASIC });
  return unwell(id, what, {
    expected: `there, for ${defaultBranch} alone: whoever may use it holds the App's key`,
    got: branches === null ? "there is none" : `for ${branches.join(", ") || "no branch"}`,
    mend: `Allow ${defaultBranch} alone below Deployment branches and tags at ${page}/settings/environments`,
  });
}
