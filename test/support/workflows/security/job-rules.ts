// Security rules of how a job runs: where, how long, with what brought in beside the repository's own code.
import { isMap, listOf, mapOf, type Plain, type PlainMap, valueAt } from "../document.ts";
import { contextsIn, expressionsIn } from "../expression-tree.ts";
import type { SecurityRule } from "./rule.ts";

export const missingTimeout: SecurityRule = {
  id: "missing-timeout",
  find({ jobs }) {
    return jobs
      .filter(({ plain }) => !("uses" in plain) && !("timeout-minutes" in plain))
      .map(({ path, id }) => ({ path, message: `The job "${id}" may run for six hours. Add timeout-minutes.` }));
  },
};

export const selfHosted: SecurityRule = {
  id: "self-hosted",
  find({ jobs }) {
    return jobs
      .filter(({ plain }) => "runs-on" in plain && !labelsOf(plain).every((label) => HOSTED.test(label)))
      .map(({ path, id, plain }) => ({
        path: [...path, "runs-on"],
        message: `The job "${id}" runs on a fresh machine of GitHub: expected a label like ubuntu-24.04, got ${JSON.stringify(plain["runs-on"])}.`,
      }));
  },
};

export const forgivenFailure: SecurityRule = {
  id: "forgiven-failure",
  find({ jobs }) {
    return jobs
      .filter(({ privileged }) => privileged)
      .flatMap((job) => [job, ...job.steps])
      .filter(({ plain }) => plain["continue-on-error"] !== undefined && plain["continue-on-error"] !== false)
      .map(({ path }) => ({
        path: [...path, "continue-on-error"],
        message:
          "A privileged job goes on after no failure: what it decides would rest on what did not happen. Take continue-on-error away.",
      }));
  },
};

export const cacheInPrivileged: SecurityRule = {
  id: "cache-in-privileged",
  find({ steps }) {
    return steps.flatMap(({ path, action, plain, job }) => {
      if (job && !job.privileged) return [];
      const found = cacheOf(action, mapOf(plain.with));
      if (found === null) return [];
      const message = `A privileged job uses no cache, for other runs write it: ${found}.`;
      return [{ path: [...path, "uses"], message }];
    });
  },
};

export const adhocPackage: SecurityRule = {
  id: "adhoc-package",
  find({ steps }) {
    return steps.flatMap(({ path, script, job }) => {
      const [command] = ADHOC.exec(script) ?? [];
      if (command === undefined || (job && !job.privileged)) return [];
      const message = `A privileged job runs only what the lock file names, got ${command.trim()}. Make it a dependency and use npm ci.`;
      return [{ path: [...path, "run"], message, part: command.trim() }];
    });
  },
};

// --- internal ---

const HOSTED = /^(?:ubuntu|macos|windows)-[\w.-]+$/;
const ADHOC = new RegExp(
  [
    String.raw`\bnpx[ \t]+(?!--no\b|--no-install\b)\S+`,
    String.raw`\bnpm[ \t]+(?:exec|x)[ \t]+(?!--no\b)\S+`,
    String.raw`\bnpm[ \t]+(?:install|i|add)[ \t]+(?:-\S+[ \t]+)*[^\s\-&|;]\S*`,
    String.raw`\b(?:pnpm|yarn)[ \t]+dlx[ \t]+\S+`,
    String.raw`\b(?:bunx|uvx)[ \t]+\S+`,
    String.raw`\bpip[x3]?[ \t]+(?:install|run)[ \t]+(?!-r\b|--requirement\b)\S+`,
    String.raw`\b(?:curl|wget)\b[^\n|]*\|[ \t]*(?:sudo[ \t]+)?(?:ba|z)?sh\b`,
  ].join("|"),
);

/** The labels of `runs-on`; one taken from a matrix stands for all that the matrix writes out. */
function labelsOf(job: PlainMap): string[] {
  const runsOn = job["runs-on"];
  if (isMap(runsOn)) return ["group" in runsOn ? "a group" : "", ...listOf(runsOn.labels).map(String)].filter(Boolean);
  return listOf(runsOn).flatMap((label) => {
    const [expression] = expressionsIn(String(label));
    if (expression === undefined) return [String(label)];
    const axis = /^matrix\.([\w-]+)$/.exec(contextsIn(expression)[0] ?? "")?.[1];
    const values = axis === undefined ? [] : matrixValues(job, axis);
    return values.length > 0 ? values : [String(label)];
  });
}

function matrixValues(job: PlainMap, axis: string): string[] {
  const matrix = valueAt(job, "strategy", "matrix");
  const included = listOf(valueAt(matrix, "include")).map((one): Plain | undefined => valueAt(one, axis));
  return [...listOf(valueAt(matrix, axis)), ...included].filter((value) => value !== undefined).map(String);
}

function cacheOf(action: string, inputs: PlainMap): string | null {
  if (/^actions\/cache(?:\/|$)/.test(action)) return `got ${action}`;
  if (!/\/setup-[\w-]+$/.test(action)) return null;
  const { cache } = inputs;
  if (cache !== undefined && cache !== false && cache !== "" && cache !== "false") return `got cache: ${String(cache)}`;
  const automatic = inputs["package-manager-cache"];
  if (action !== "actions/setup-node" || automatic === false || automatic === "false") return null;
  return "setup-node caches by itself unless it is told package-manager-cache: false";
}
