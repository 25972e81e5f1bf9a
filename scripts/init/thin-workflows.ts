// The workflows of a user's repository: triggers and rights; what they do lies in the toolkit's, at one commit.
import type { Planned, Release } from "./answers.ts";

/** The files of the thin workflows. */
export function workflowFiles(): string[] {
  return WORKFLOWS.map(({ name }) => fileOf(name));
}

/** One file a workflow, each short enough to be read at a glance. */
export function thinWorkflows(release: Release): Planned[] {
  return WORKFLOWS.map((workflow) => ({
    file: fileOf(workflow.name),
    text: "jobs" in workflow ? ownText(workflow) : callingText(workflow, release),
  }));
}

// --- internal ---

interface Common {
  readonly name: string;
  readonly says: string;
  readonly on: string;
}

/** Calls the toolkit's workflow of the same name. */
interface Calling extends Common {
  /** Each right with the reason why. */
  readonly rights: readonly string[];
  readonly with?: string;
  /** A secret of an environment: the called job reads it there, but GitHub keeps it back unless the caller names it. */
  readonly secret?: string;
}

interface Own extends Common {
  readonly jobs: string;
}

const DISPATCH = "workflow_dispatch:";

const WORKFLOWS: readonly (Calling | Own)[] = [
  {
    name: "validate",
    says: "Annotates the lines of records that are wrong.",
    on: "pull_request:\nmerge_group:\npush:\n  branches: [main]",
    rights: ["contents: read # checks the records out"],
  },
  {
    name: "doorbell",
    says: "Tells the gate that somebody reviewed; hands over nothing else.",
    on: "pull_request_review:\n  types: [submitted, edited, dismissed]\nmerge_group:\n  types: [checks_requested]",
    jobs: `concurrency:
  group: itsm-doorbell-\${{ github.run_id }}
  cancel-in-progress: false
jobs:
  ring:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {} # nothing
    steps:
      - run: ":"
`,
  },
  {
    name: "gate",
    says: "The change gate: judges pull requests by the policy on main, and runs nothing of theirs.",
    on: `# zizmor: ignore[dangerous-triggers] nothing of the pull request is checked out, run or written to disk
pull_request_target:
  types: [opened, reopened, synchronize, edited, ready_for_review, converted_to_draft, labeled, unlabeled, review_requested, review_request_removed]
workflow_run:
  workflows: [ITSM doorbell]
  types: [completed]
issue_comment:
  types: [created]
${DISPATCH}`,
    rights: [
      "contents: read # reads policy, records and evidence",
      "checks: write # posts the check itsm/gate",
      "pull-requests: write # writes the one comment that explains the verdict",
    ],
    secret: "ITSM_GATE_PRIVATE_KEY",
  },
  {
    name: "evidence",
    says: "Appends to the branch itsm-evidence who approved what was merged.",
    on: `push:\n  branches: [main]\nschedule:\n  - cron: "23 4 * * *" # catches what a missed run left out\n${DISPATCH}`,
    rights: [
      "contents: write # appends to the branch itsm-evidence",
      "pull-requests: read # reads the merged pull requests with their reviews",
    ],
  },
  {
    name: "sweep",
    says: "Looks every hour for what is overdue, keeps an issue for each, judges open pull requests anew.",
    on: `schedule:\n  - cron: "17 * * * *" # not on the hour, when GitHub is busiest\n${DISPATCH}`,
    rights: [
      "contents: read # reads policy, records and evidence",
      "checks: write # posts the check itsm/gate",
      "issues: write # keeps an issue for each concern",
      "pull-requests: write # writes the one comment that explains the verdict",
    ],
    secret: "ITSM_GATE_PRIVATE_KEY",
  },
  {
    name: "intake",
    says: "Issues written by the forms become records on branches, as pull requests.",
    on: "issues:\n  types: [opened, edited, labeled, unlabeled, reopened]",
    rights: [
      "contents: write # makes the branch itsm/intake/NUMBER",
      "pull-requests: write # opens its pull request",
      "issues: write # answers under the issue",
    ],
    with: "who: collaborators # or anyone, or labeled; a triager's label itsm:accepted lets any issue in",
  },
  {
    name: "publish",
    says: "Builds the portal and hands it to GitHub Pages; rests until Settings > Pages > Source says GitHub Actions.",
    on: `push:\n  branches: [main]\nschedule:\n  - cron: "7,37 * * * *" # evidence comes after the push\n${DISPATCH}`,
    rights: [
      "contents: read # checks the records out, with their history and the evidence",
      "pages: write # puts the portal in the place of the one before",
      "id-token: write # proves to Pages that it comes from this workflow",
    ],
  },
  {
    name: "notify",
    says: "Tells Slack, Teams or any webhook what happens, once each, as notify: in itsm.config.yaml says.",
    on: `push:\n  branches: [main]\nschedule:\n  - cron: "*/10 * * * *" # windows open by themselves\n${DISPATCH}`,
    rights: ["contents: write # remembers on the branch itsm-notices what was sent"],
    secret: "ITSM_NOTIFY_URLS",
  },
];

function fileOf(name: string): string {
  return `.github/workflows/itsm-${name}.yml`;
}

function callingText({ name, says, on, rights, ...given }: Calling, { toolkit, commit, version }: Release): string {
  return `${headText({ name, says, on })}jobs:
  ${name}:
    permissions:
${indented(rights.join("\n"), 6)}
    uses: ${toolkit}/.github/workflows/itsm-${name}.yml@${commit} # v${version}
${given.with === undefined ? "" : `    with:\n${indented(given.with, 6)}\n`}${given.secret === undefined ? "" : `    secrets:\n      ${given.secret}: \${{ secrets.${given.secret} }}\n`}`;
}

function ownText({ jobs, ...common }: Own): string {
  return `${headText(common)}${jobs}`;
}

function headText({ name, says, on }: Common): string {
  return `# ${says}\nname: ITSM ${name}\non:\n${indented(on, 2)}\npermissions: {}\n`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}
