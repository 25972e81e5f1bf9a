// The real validate workflow, run over a real Git repository as GitHub would run it.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type GitRepository, gitRepository } from "../../support/git-repository.ts";
import { runWorkflow, type StepRun } from "../../support/workflows/index.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const MEMBERS = "members:\n  - { login: mira, roles: [approver] }\n";
/** A configuration, a team, a service. */
export const SMALL: { readonly [file: string]: string } = {
  "itsm.config.yaml": "organisation: Example\nclock: 2026-11-20T12:00:00Z\n",
  "records/teams/platform.md": `---\ntitle: Platform\nstate: active\n${MEMBERS}---\n`,
  "records/services/checkout.md":
    "---\ntitle: Checkout\nstate: live\nowner: platform\ntier: 2\nsince: 2025-01-01\n---\n",
};

export interface Validated {
  readonly conclusion: string;
  readonly step: StepRun;
}

/** A repository with a team and a service on main. `below` puts all of it into a folder. */
export function smallRepository(below = "", more: { readonly [file: string]: string } = {}): GitRepository {
  const repository = gitRepository();
  for (const [file, text] of Object.entries({ ...SMALL, ...more })) repository.write(below + file, text);
  repository.commit("Begin");
  return repository;
}

/** Runs the workflow for a pull request: `change` is committed on a branch and merged as GitHub does for its checkout. */
export async function validatePullRequest(repository: GitRepository, change: () => void): Promise<Validated> {
  repository.branch("work");
  change();
  repository.commit("Work");
  repository.checkout("main");
  const merged = repository.merge("work");
  return validate(repository.root, {
    name: "pull_request",
    payload: { action: "opened", pull_request: { number: 7, merge_commit_sha: merged, base: { ref: "main" } } },
  });
}

/**
 * Runs the workflow for any event, over a folder that is checked out. `withInputs`, lines of YAML behind `uses:`, makes it
 * a workflow of somebody else's that starts by hand.
 */
export async function validate(
  root: string,
  event: { readonly name: string; readonly payload: object },
  withInputs?: string,
): Promise<Validated> {
  const own = withInputs !== undefined || event.name === "workflow_dispatch";
  const run = await runWorkflow({
    ...(own ? { text: `${BY_HAND}${withInputs ?? ""}` } : { file: join(ROOT, ".github/workflows/itsm-validate.yml") }),
    event,
    github: {
      apiUrl: "http://127.0.0.1:1",
      repository: "example/itsm",
      token: () => "none",
      sha: "0".repeat(40),
    },
    actionsRoot: ROOT,
    workspace: root,
    doubles: { "actions/checkout": () => {} },
  });
  if (!run.triggered) throw new Error(run.because);
  const step = run.jobs.flatMap(({ steps }) => steps).at(-1);
  if (!step) throw new Error("the workflow ran no step");
  return { conclusion: run.conclusion, step };
}

// --- internal ---

const BY_HAND = `on: workflow_dispatch
permissions: {}
jobs:
  validate:
    runs-on: x
    steps:
      - uses: $/actions/validate
`;
