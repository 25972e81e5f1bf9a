// A repository whose issues become records, with both jobs of the intake run in this very process.
import { planOf } from "../../actions/intake/intake.ts";
import { type IntakePlan, readPlan } from "../../actions/intake-plan.ts";
import { propose } from "../../actions/propose/propose.ts";
import { connectGitHub } from "../../core/github/index.ts";
import type { IntakeFrom } from "../../core/intake/index.ts";
import { type GitHub, type Permissions, startGitHub } from "./github/index.ts";
import { formFor, INCIDENT, issueBody } from "./issue-body.ts";
import { company } from "./policy-company.ts";
import { fileOf } from "./policy-scene.ts";

// The permissions of the jobs in .github/workflows/itsm-intake.yml.
const READ = { contents: "read", issues: "read" } as const;
const ANSWER = { contents: "read", "pull-requests": "read", issues: "write" } as const;
export const PROPOSE = { contents: "write", "pull-requests": "write", issues: "write" } as const;

export const BRANCH = "itsm/intake/1";

/** A stand-in with the company, and one issue of mira's that reports an incident. Close it. */
export async function intakeGitHub(body = issueBody(formFor("incident"), INCIDENT)): Promise<GitHub> {
  const files = { ...Object.fromEntries(company.map(fileOf)), "itsm.config.yaml": "organisation: Testing\n" };
  const people = { mira: {}, stranger: { role: "none" as const } };
  const github = await startGitHub({ clock: "2026-03-02T09:00:00Z", files, people });
  github.allowActionsToApprove(true);
  github.openIssue({ title: "Images are missing", body, labels: ["itsm:incident"], by: "mira" });
  return github;
}

/** The first job. */
export function planned(github: GitHub, number = 1, from: IntakeFrom = "collaborators"): Promise<IntakePlan> {
  return planOf(connected(github, READ), number, from);
}

/** One of the other jobs, given the plan as it travels; what failed. */
export async function proposed(github: GitHub, plan: IntakePlan): Promise<readonly unknown[]> {
  const ground = { repository: "wattlinie/itsm", serverUrl: "https://github.com", log: () => {} };
  return (
    await propose(connected(github, plan.is === "record" ? PROPOSE : ANSWER), readPlan(JSON.stringify(plan)), ground)
  ).errors;
}

/** Both jobs; what failed. */
export async function intake(github: GitHub, number = 1, from: IntakeFrom = "collaborators") {
  try {
    return await proposed(github, await planned(github, number, from));
  } catch (error) {
    return [error];
  }
}

/** What the intake is to bring about, as plain data. */
export function stateOf(github: GitHub, number = 1, branch = BRANCH) {
  const onMain = new Set(github.files());
  const exists = github.branches().includes(branch);
  const added = exists ? github.files(branch).filter((path) => !onMain.has(path)) : [];
  return {
    files: added.map((path) => [path, github.file(path, branch)]),
    commits: exists ? commitsOf(github, branch) : [],
    pulls: github.pullRequests(branch).map(({ number: pull, state, title, by }) => ({ pull, state, title, by })),
    comments: github.comments(number).map(({ by, body }) => ({ by, body })),
  };
}

// --- internal ---

function commitsOf(github: GitHub, branch: string): string[] {
  const messages: string[] = [];
  for (let sha = github.tip(branch); sha !== github.tip(); ) {
    const { message, parents } = github.commit(sha);
    messages.push(message);
    sha = parents[0] ?? github.tip();
  }
  return messages;
}

/** A second is a millisecond here: what waits for GitHub waits that long. */
function connected(github: GitHub, permissions: Permissions) {
  return connectGitHub({
    owner: github.owner,
    repo: github.name,
    token: github.appToken({ permissions }),
    baseUrl: github.url,
    fetch,
    now: () => Date.parse(github.clock.now()),
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    second: 1,
  });
}
