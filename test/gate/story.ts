// The story of the change gate: a normal change from its proposal to its evidence, step by step.
import { EVIDENCE_BRANCH, type Evidence } from "../../core/evidence/index.ts";
import { audit } from "./audit.ts";
import {
  BACKOUT,
  CHANGE,
  CHANGE_FILE,
  change,
  freeze,
  INCIDENT_FILE,
  POLICY,
  PUSHED,
  PUSHED_FILE,
  UPDATE,
} from "./proposals.ts";
import { acts, approves, isRefused, numberOf, proposes, type Stage, type Step, standsNow, starts } from "./stage.ts";
import { replaced } from "./world.ts";

/** In this order; each builds on those before it. */
export const story = {
  rules: {
    title: "An administrator makes the check itsm/gate required on main",
    play: (stage) =>
      acts(stage, "root", "adds a ruleset: pull requests only, up to date, and the check must be green", () => {
        stage.world.github.ruleset({
          requirePullRequest: true,
          strict: true,
          requiredChecks: [{ context: "itsm/gate", integrationId: stage.world.github.appId("github-actions") }],
          blockForcePush: true,
          blockDeletion: true,
        });
      }),
  },
  proposal: {
    title: "An engineer proposes a change, and the gate says what is missing",
    async play(stage) {
      stage.world.github.clock.advance({ hours: 1 });
      await proposes(stage, change, {
        by: AUTHOR,
        title: "Answer the booking website over HTTP/3",
        branch: HTTP3,
        coAuthors: [CO_AUTHOR],
      });
    },
  },
  haste: {
    title: "Nobody merges before the gate opens",
    play: (stage) => isRefused(stage, AUTHOR, "tries to merge", () => merge(stage, HTTP3, AUTHOR)),
  },
  ownApproval: {
    title: "Nobody approves their own pull request",
    play: (stage) =>
      isRefused(stage, AUTHOR, "tries to approve", () =>
        stage.world.github.review(numberOf(stage, HTTP3), { by: AUTHOR, state: "APPROVED" }),
      ),
  },
  coAuthor: {
    title: "A co-author may approve at GitHub, but it does not count",
    play: (stage) => approves(stage, HTTP3, CO_AUTHOR),
  },
  approval: {
    title: "The right people approve, and the gate opens",
    play: (stage) => approves(stage, HTTP3, "rasmusq", "boysen-jan"),
  },
  edit: {
    title: "An edit of the backout plan makes the approvals stale",
    async play(stage) {
      const number = numberOf(stage, HTTP3);
      await acts(stage, AUTHOR, "pushes a better backout plan", () =>
        stage.world.amend(number, CHANGE_FILE, BACKOUT, AUTHOR),
      );
      standsNow(stage, HTTP3);
    },
  },
  again: {
    title: "What is there now is approved again",
    play: (stage) => approves(stage, HTTP3, "rasmusq", "boysen-jan"),
  },
  freeze: {
    title: "Governance announces a freeze over the window, by a pull request of its own",
    async play(stage) {
      await proposes(stage, freeze, { by: "nora-ebeling", title: "Freeze the St Nicholas weekend", branch: NICHOLAS });
      await approves(stage, NICHOLAS, "hauke-petersen");
      await acts(stage, "nora-ebeling", "merges", () => merge(stage, NICHOLAS, "nora-ebeling"));
    },
  },
  exceptionWanted: {
    title: "The change must take the new main in, and now needs an exception from the freeze",
    async play(stage) {
      await isRefused(stage, AUTHOR, "tries to merge", () => merge(stage, HTTP3, AUTHOR));
      await acts(stage, AUTHOR, "presses “Update branch”", () =>
        stage.world.github.updateBranch(numberOf(stage, HTTP3), { by: AUTHOR }),
      );
      standsNow(stage, HTTP3);
    },
  },
  exception: {
    title: "The team that the freeze names gives the exception",
    play: (stage) => approves(stage, HTTP3, "mareike-thoms"),
  },
  merge: {
    title: "The change is merged, and evidence is kept",
    async play(stage) {
      await acts(stage, AUTHOR, "merges", () => merge(stage, HTTP3, AUTHOR));
      tellEvidence(stage);
    },
  },
  evidenceAgain: {
    title: "Keeping evidence twice changes nothing",
    async play(stage) {
      const { github } = stage.world;
      const before = github.tip(EVIDENCE_BRANCH);
      await starts(stage, "root", "itsm-evidence.yml");
      const same = github.tip(EVIDENCE_BRANCH) === before ? "still" : "no longer";
      stage.tell({ is: "answer", from: EVIDENCE_BRANCH, status: 0, text: `${same} ends at ${before.slice(0, 7)}` });
    },
  },
  outage: {
    title: "Word of an outage passes on the word of somebody on duty",
    async play(stage) {
      const { github } = stage.world;
      await proposes(
        stage,
        { [INCIDENT_FILE]: replaced(github.file(INCIDENT_FILE) ?? "", UPDATE) },
        { by: "rasmusq", title: "Tell passengers why their tickets are late", branch: MAILS },
      );
      await acts(stage, "rasmusq", "merges at once", () => merge(stage, MAILS, "rasmusq"));
    },
  },
  policy: {
    title: "An edit of the policy needs the governance team",
    async play(stage) {
      const { github } = stage.world;
      await proposes(
        stage,
        { "itsm.config.yaml": replaced(github.file("itsm.config.yaml") ?? "", POLICY) },
        { by: "ilka-momsen", title: "Let the change authority alone decide", branch: EASIER },
      );
      await approves(stage, EASIER, "boysen-jan");
      await approves(stage, EASIER, "hauke-petersen");
      await acts(stage, "ilka-momsen", "merges", () => merge(stage, EASIER, "ilka-momsen"));
    },
  },
  audit: { title: "The audit finds nothing missing", play: (stage) => tellAudit(stage) },
  pushed: {
    title: "An administrator pushes to main past everybody, and the audit finds it",
    async play(stage) {
      const { github } = stage.world;
      await acts(stage, "root", `pushes an edit of ${PUSHED_FILE} to main`, () =>
        github.push("main", {
          files: { [PUSHED_FILE]: replaced(github.file(PUSHED_FILE) ?? "", PUSHED) },
          message: "Nobody will notice",
          by: "root",
        }),
      );
      await tellAudit(stage);
    },
  },
} as const satisfies { readonly [name: string]: Step };

/** The paths of all evidence. */
export function evidencePaths({ world: { github } }: Pick<Stage, "world">): readonly string[] {
  return github.files(EVIDENCE_BRANCH);
}

// --- internal ---

const AUTHOR = "deepak-varma";
const CO_AUTHOR = "lene-hs";
const HTTP3 = "http-3";
const NICHOLAS = "st-nicholas";
const MAILS = "ticket-mails";
const EASIER = "easier-approvals";

function merge({ world, pulls }: Stage, branch: string, by: string): string {
  return world.github.merge(numberOf({ pulls }, branch), { by, method: "squash" });
}

/** Where the evidence of the change is, and who has agreed according to it. */
function tellEvidence(stage: Stage): void {
  const { github } = stage.world;
  const paths = evidencePaths(stage).filter((path) => path.includes(CHANGE));
  const text = paths.map((path) => {
    // The product wrote it a moment ago, by its schema.
    const { requirements } = JSON.parse(github.file(path, EVIDENCE_BRANCH) ?? "") as Evidence;
    const votes = requirements.flatMap((each) => each.votes.map(({ login, as }) => `  ${login} as ${as}`));
    return [path.replace(/\w{33}(?=\.json)/, "…"), ...votes].join("\n");
  });
  stage.tell({ is: "answer", from: EVIDENCE_BRANCH, status: 0, text: text.join("\n") });
}

async function tellAudit(stage: Stage): Promise<void> {
  stage.tell({ is: "act", who: "an auditor", does: "clones the repository and runs itsm audit" });
  const { code, stdout, stderr } = await audit(stage.world);
  stage.tell({
    is: "answer",
    from: "itsm audit",
    status: code ?? 70,
    text: code === 0 || code === 1 ? stdout : stderr,
  });
}
