// A user's repository on the stand-in for GitHub: its own thin workflows run, and they call the toolkit's.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { PRODUCT } from "../gate/company.ts";
import { acts, openStage, type Stage, type Told } from "../gate/stage.ts";
import type { Ran } from "../gate/workflow-runs.ts";
import { formFor, INCIDENT, issueBody } from "../support/issue-body.ts";
import { runWorkflow } from "../support/workflows/index.ts";
import { type Receiver, startReceiver } from "./receiver.ts";
import { committed, type Repository } from "./repository.ts";

const TOOLKIT = "itsm-as-code/itsm-as-code";

export interface Life {
  readonly stage: Stage;
  readonly receiver: Receiver;
  /** What was told on the stage. */
  readonly told: readonly Told[];
  /** The front pages of the portals that were deployed to GitHub Pages. */
  readonly published: readonly string[];
  close(): Promise<void>;
}

/** Brings the last commit to GitHub. `packed`: the tarball that its package-lock.json may name, and npm's cache. */
export async function bringToGitHub(
  repository: Repository,
  packed: { readonly tarball: string; readonly cache: string },
): Promise<Life> {
  const [told, published, receiver]: [Told[], string[], Receiver] = [[], [], await startReceiver()];
  const secrets = { ITSM_NOTIFY_URLS: `OPS=${receiver.address}` };
  const stage = await openStage((each) => told.push(each), {
    files: await committed(repository),
    workflows: [],
    runner: {
      repositories: { [TOOLKIT]: PRODUCT },
      environments: { "itsm-notify": { secrets, branches: ["main"] } },
      doubles: {
        "actions/setup-node": (_, workspace) =>
          writeFileSync(join(workspace, ".npmrc"), `cache=${packed.cache}\nprefer-offline=true\n`),
        "actions/configure-pages": () => ({ origin: "https://wattlinie.github.io", base_path: "/itsm" }),
        "actions/upload-pages-artifact": ({ path = "" }, workspace) => {
          const page = join(workspace, path, "index.html");
          if (!existsSync(page)) throw new Error(`nothing lies in ${path}`);
          published.push(readFileSync(page, "utf8"));
        },
        "actions/deploy-pages": () => ({ page_url: "https://wattlinie.github.io/itsm/" }),
      },
    },
  });
  cpSync(packed.tarball, join(stage.world.folder, basename(packed.tarball)));
  const close = async () => {
    await receiver.close();
    await stage.world.close();
  };
  return { stage, receiver, told, published, close };
}

/** The clock strikes: GitHub starts what is due by this schedule. */
export async function strikes({ stage: { world } }: Life, schedule: string): Promise<readonly Ran[]> {
  const payload = world.github.event("schedule", { schedule });
  const runs = await world.deliver({ event: "schedule", payload });
  return [...runs, ...(await world.settle())];
}

/** Somebody reports an incident by the form; somebody of the team approves what the intake made of it, and merges. */
export async function reports(
  { stage }: Life,
  by: string,
  approver: string,
): Promise<{ readonly issue: number; readonly pull: number }> {
  const { github } = stage.world;
  github.allowActionsToApprove(true);
  const body = issueBody(formFor("incident"), INCIDENT);
  const { number: issue } = await acts(stage, by, "reports an incident by the form", () =>
    github.openIssue({ title: "Images are missing", body, labels: ["itsm:incident"], by }),
  );
  const pull = github.pullRequests(`itsm/intake/${issue}`)[0]?.number ?? 0;
  await acts(stage, approver, "approves it", () => github.review(pull, { by: approver, state: "APPROVED" }));
  await acts(stage, approver, "merges it", () => github.merge(pull, { by: approver, method: "squash" }));
  return { issue, pull };
}

/** A product's repository deploys under a change; how it ended, and which steps ran. */
export async function deploys({ stage: { world } }: Life, change: string, commit: string) {
  const { github } = world;
  const token = github.appToken({ app: "itsm-reader", permissions: { contents: "read", "pull-requests": "write" } });
  const ran = await runWorkflow({
    text: deployment(change, commit, `${github.owner}/${github.name}`),
    event: { name: "workflow_dispatch", payload: { repository: { default_branch: "main" } } },
    github: { apiUrl: github.url, repository: "wattlinie/booking", sha: "b".repeat(40), token: () => "none" },
    actionsRoot: world.folder,
    workspace: world.folder,
    repositories: { [TOOLKIT]: PRODUCT },
    environments: { production: { secrets: { ITSM_TOKEN: token } } },
    node: world.nodeNow(),
  });
  if (!ran.triggered) throw new Error(ran.because);
  const [asked, deployed] = ran.jobs[0]?.steps ?? [];
  const said = asked?.annotations.map(({ message }) => message) ?? [];
  return { conclusion: ran.conclusion, until: asked?.outputs.until, said, deployed: deployed?.stdout.trim() ?? "" };
}

// --- internal ---

/** As docs/deploy.md has it, but for the action that makes the token. */
function deployment(change: string, commit: string, itsm: string): string {
  return `on: workflow_dispatch
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    environment: production
    steps:
      - uses: ${TOOLKIT}/actions/require-change@${commit}
        with:
          repository: ${itsm}
          token: \${{ secrets.ITSM_TOKEN }}
          app-slug: itsm-reader
          change: ${change}
          service: web-booking
          record: true
      - run: echo deployed
`;
}
