// Where the thing is that a `uses:` names.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Action, readAction } from "./action.ts";
import type { JobState } from "./job-state.ts";
import type { Double, Run } from "./options.ts";

export type Used =
  | { readonly kind: "action"; readonly folder: string; readonly action: Action }
  | { readonly kind: "double"; readonly name: string; readonly double: Double }
  /** GitHub itself would not find it: the step fails with this message. */
  | { readonly kind: "missing"; readonly message: string };

/** Finds the action of a step. Throws if the runner was given nothing to run in its place. */
export function findAction(uses: string, state: JobState): Used {
  if (uses.startsWith("docker://"))
    throw new Error(`${where(state)} uses ${uses}: the workflow runner has no containers.`);
  if (uses.startsWith("./")) return localAction(uses, state);
  const root = rootOf(uses, state.run);
  if (root) return actionIn(root.folder, root.path, uses);
  const [name = ""] = uses.split("@");
  const double = state.run.options.doubles?.[name];
  if (double) return { kind: "double", name, double };
  throw new Error(
    `${where(state)} uses ${uses}, a third-party action: pass a double for it, doubles: { "${name}": (inputs, workspace) => … }.`,
  );
}

/** The file of a reusable workflow and the root its own `$/` will mean. Throws if it is not at hand. */
export function findWorkflow(
  uses: string,
  run: Run,
): { readonly root: string; readonly path: string; readonly file: string } {
  const root = uses.startsWith("./") ? { folder: run.root, path: uses.slice(2) } : rootOf(uses, run);
  const file = root && join(root.folder, root.path);
  if (!file || !existsSync(file)) {
    throw new Error(
      `The workflow ${uses} is not at hand: expected ${file ?? `repositories: { "${uses.split("/.github/")[0]}": <its root> }`}.`,
    );
  }
  return { root: root.folder, path: root.path, file };
}

// --- internal ---

/** The folder and the path below it for `$/path` and for `owner/name/path@ref` of a repository at hand. */
function rootOf(uses: string, run: Run): { readonly folder: string; readonly path: string } | null {
  if (uses.startsWith("$/")) return { folder: run.root, path: uses.slice(2) };
  const [name = ""] = uses.split("@");
  const [owner, repository, ...path] = name.split("/");
  const folder = run.options.repositories?.[`${owner}/${repository}`];
  return folder === undefined ? null : { folder, path: path.join("/") };
}

/** A `./` action is in the workspace; after a checkout that was doubled, the repository stands in for it. */
function localAction(uses: string, state: JobState): Used {
  const path = uses.slice(2);
  const inWorkspace = readAction(join(state.workspace, path));
  if (inWorkspace) return { kind: "action", folder: join(state.workspace, path), action: inWorkspace };
  if (state.checkedOut) return actionIn(state.run.root, path, uses);
  const message = `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${join(state.workspace, path)}'. Did you forget to run actions/checkout before running your local action?`;
  return { kind: "missing", message };
}

function actionIn(root: string, path: string, uses: string): Used {
  const folder = join(root, path);
  const action = readAction(folder);
  if (!action) throw new Error(`${uses} names no action: expected ${join(folder, "action.yml")}, which is not there.`);
  return { kind: "action", folder, action };
}

function where({ run, jobId }: JobState): string {
  return `The job "${jobId}" of ${run.workflow.file}`;
}
