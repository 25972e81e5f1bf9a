// The same scenes with the bundled action as a process of its own, which can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect } from "../support/cli.ts";
import type { Permissions } from "../support/github/index.ts";
import { clockedNode } from "./clocked-node.ts";
import { PRODUCT } from "./company.ts";
import type { Scene } from "./disturbances.ts";

export interface Bundled {
  /** The action's name. */
  readonly action: string;
  readonly event: string;
  readonly payload?: object;
  readonly inputs?: { readonly [name: string]: string };
  /** Variables that its step sets. */
  readonly env?: { readonly [name: string]: string };
  readonly permissions: Permissions;
}

/** The scene, in which the bundle does the job. */
export function bundled<State>(scene: Scene<State>, job: Bundled): Scene<State> {
  let child: ChildProcess | undefined;
  return {
    ...scene,
    kill: () => void child?.kill("SIGKILL"),
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "bundled-"));
      try {
        child = start(scene, job, folder);
        return await ended(child);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

// --- internal ---

function start({ github }: Scene<unknown>, job: Bundled, folder: string): ChildProcess {
  const { action, event, payload = {}, inputs = {}, env = {}, permissions } = job;
  const eventPath = join(folder, "event.json");
  writeFileSync(eventPath, JSON.stringify(payload));
  const given = Object.entries({ token: github.appToken({ permissions }), ...inputs });
  return spawn(clockedNode(folder, github.clock.now()), [join(PRODUCT, "actions/dist", `${action}.js`)], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...env,
      PATH: process.env.PATH,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
      GITHUB_SHA: github.tip(),
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventPath,
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
}

/** Nothing where it succeeded, what it said where it did not. */
function ended(child: ChildProcess): Promise<readonly unknown[]> {
  const [stdout, stderr] = [collect(child, "stdout"), collect(child, "stderr")];
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code === 0 ? [] : [`${signal ?? code}: ${stdout()}${stderr()}`]));
  });
}
