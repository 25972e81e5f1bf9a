// The workflow that publishes the portal, run for real on a small repository: what fails leaves the last portal alone.
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tempFolder } from "./support/temp-folder.ts";
import { type Double, runWorkflow } from "./support/workflows/index.ts";
import { given } from "./support/workflows/sample-run.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STUB = { name: "itsm-as-code", version: "0.0.0", bin: { itsm: "itsm.js" } };
const LOCK = {
  ...{ name: "acme-itsm", lockfileVersion: 3, requires: true },
  packages: {
    "": { name: "acme-itsm", devDependencies: { "itsm-as-code": "file:./stub" } },
    "node_modules/itsm-as-code": { resolved: "stub", link: true },
    stub: { ...STUB },
  },
};

/** A repository whose `itsm` notes how it was called, and builds a page; or fails. */
function aRepository(builds: boolean): string {
  return tempFolder({
    "package.json": JSON.stringify({ private: true, devDependencies: { "itsm-as-code": "file:./stub" } }),
    "package-lock.json": JSON.stringify(LOCK),
    "stub/package.json": JSON.stringify(STUB),
    "stub/itsm.js": `#!/usr/bin/env node
const { mkdirSync, writeFileSync } = require("node:fs");
mkdirSync("dist/portal", { recursive: true });
writeFileSync("dist/portal/index.html", process.argv.slice(2).join(" "));
process.exit(${builds ? 0 : 1});
`,
  });
}

interface Options {
  readonly builds?: boolean;
  readonly pages?: boolean;
  readonly event?: string;
  /** The action of GitHub's that fails, as at a rate limit. */
  readonly fails?: string;
}

async function publish({ builds = true, pages = true, event = "schedule", fails = "" }: Options = {}) {
  const repository = aRepository(builds);
  const handed: string[] = [];
  let deployed = 0;
  const ran = await runWorkflow(
    given({
      file: join(ROOT, ".github/workflows/itsm-publish.yml"),
      event: {
        name: event,
        payload: { schedule: "7,37 * * * *", repository: { default_branch: "main", has_pages: pages } },
      },
      workspace: () => tempFolder({}),
      doubles: failing(fails, {
        "actions/checkout": (inputs, workspace) => {
          expect(inputs).toEqual({ "fetch-depth": "0", "persist-credentials": "false" });
          cpSync(repository, workspace, { recursive: true });
        },
        "actions/setup-node": () => undefined,
        "actions/configure-pages": () => ({ origin: "https://acme.github.io", base_path: "/itsm" }),
        "actions/upload-pages-artifact": ({ path = "" }, workspace) => {
          const page = join(workspace, path, "index.html");
          if (!existsSync(page)) throw new Error(`nothing lies in ${path}`);
          handed.push(readFileSync(page, "utf8"));
          return { artifact_id: "1" };
        },
        "actions/deploy-pages": () => {
          deployed += 1;
          return { page_url: "https://acme.github.io/itsm/" };
        },
      }),
    }),
  );
  if (!ran.triggered) throw new Error(ran.because);
  return { ran, handed, deployed, jobs: Object.fromEntries(ran.jobs.map((job) => [job.id, job])) };
}

/** The actions, of which one meets a limit. */
function failing(name: string, doubles: { readonly [action: string]: Double }): typeof doubles {
  const limited: Double = () => {
    throw new Error("403: You have exceeded a secondary rate limit");
  };
  return name === "" ? doubles : { ...doubles, [name]: limited };
}

describe("publish", { timeout: 120_000 }, () => {
  it("builds the public portal for the address of Pages, and hands it on", async () => {
    const { ran, handed, deployed, jobs } = await publish();
    expect(ran.triggered && ran.conclusion, JSON.stringify(jobs.build?.steps)).toBe("success");
    expect(handed).toEqual(["portal build --audience public --site https://acme.github.io --base /itsm/"]);
    expect(deployed).toBe(1);
    expect(jobs.deploy).toMatchObject({ environment: "github-pages" });
    expect(ran.triggered && ran.concurrency).toEqual({
      group: "itsm-publish",
      cancelInProgress: false,
      queue: "single",
    });
  });

  it("deploys nothing where the build fails, whatever it left behind", async () => {
    const { ran, handed, deployed, jobs } = await publish({ builds: false });
    expect(ran.triggered && ran.conclusion).toBe("failure");
    expect([handed, deployed]).toEqual([[], 0]);
    expect(jobs.deploy).toMatchObject({ ran: false, skippedBecause: "it needs build (failure)" });
  });

  it.each(["actions/checkout", "actions/configure-pages", "actions/upload-pages-artifact", "actions/deploy-pages"])(
    "leaves the last portal alone where %s fails, and the next run puts the new one there, once",
    async (fails) => {
      const broken = await publish({ fails });
      expect([broken.ran.triggered && broken.ran.conclusion, broken.deployed]).toEqual(["failure", 0]);
      const next = await publish();
      expect([next.ran.triggered && next.ran.conclusion, next.deployed]).toEqual(["success", 1]);
    },
  );

  it("rests while the repository has no Pages", async () => {
    const { deployed, jobs } = await publish({ pages: false });
    expect(jobs.build).toMatchObject({ ran: false, conclusion: "skipped" });
    expect(deployed).toBe(0);
  });

  it("lets the job that builds write nothing, and the job that deploys run nothing of the repository", async () => {
    const { jobs } = await publish();
    expect(jobs.build?.permissions).toEqual({ contents: "read", metadata: "read", pages: "read" });
    expect(jobs.deploy?.permissions).toEqual({ metadata: "read", pages: "write", "id-token": "write" });
    expect(jobs.deploy?.steps.map(({ name }) => name)).toEqual(["Deploy"]);
  });
});
