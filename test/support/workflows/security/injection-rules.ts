// Security rules of texts that become code, or that steer what later steps do.
import { type Path, textAt, valueAt } from "../document.ts";
import { contextsIn, expressionsIn } from "../expression-tree.ts";
import type { Audited } from "./audited.ts";
import type { SecurityRule } from "./rule.ts";

/** Only what GitHub or the file itself writes, in a form that no shell misreads, may stand in a script. */
export const templateInjection: SecurityRule = {
  id: "template-injection",
  find(audited) {
    return scriptsOf(audited).flatMap(({ path, script, matrix }) =>
      expressionsIn(script).flatMap((expression) => {
        const bad = contextsIn(expression).find((read) => !isHarmless(read, matrix));
        if (bad === undefined) return [];
        const message = `A script takes values from the environment: got \${{ ${expression} }}, whose ${bad} others can write. Put it into env: and read "$NAME".`;
        return [{ path, message, part: expression }];
      }),
    );
  },
};

export const insecureCommands: SecurityRule = {
  id: "insecure-commands",
  find({ plain, jobs, steps }) {
    return [{ plain, path: ROOT }, ...jobs, ...steps]
      .filter((one) => valueAt(one.plain, "env", "ACTIONS_ALLOW_UNSECURE_COMMANDS") !== undefined)
      .map(({ path }) => ({
        path: [...path, "env"],
        message: "ACTIONS_ALLOW_UNSECURE_COMMANDS lets any line of output set variables of later steps. Take it away.",
      }));
  },
};

export const environmentFile: SecurityRule = {
  id: "environment-file",
  find({ steps }) {
    return steps.flatMap(({ path, script, job }) => {
      const [file] = /\bGITHUB_(?:ENV|PATH)\b/.exec(script) ?? [];
      if (file === undefined || (job && !job.privileged)) return [];
      const message = `A privileged job writes no ${file}: a value with a line feed sets any variable of later steps. Use an output of the step.`;
      return [{ path: [...path, "run"], message, part: file }];
    });
  },
};

// --- internal ---

const ROOT: Path = [];

const HARMLESS = [
  /^github\.(?:sha|repository|repository_id|repository_owner|repository_owner_id|run_id|run_number|run_attempt|job|event_name|workspace|action_path|api_url|server_url|graphql_url|workflow_sha)$/,
  /^runner\.(?:os|arch|temp|tool_cache)$/,
  /^job\.status$/,
  /^strategy\./,
  /^needs\.[^.*]+\.result$/,
  /^steps\.[^.*]+\.(?:outcome|conclusion)$/,
];

interface Script {
  readonly path: Path;
  readonly script: string;
  /** Whether the matrix stands in the file, word for word. */
  readonly matrix: boolean;
}

function scriptsOf({ steps }: Audited): Script[] {
  return steps.flatMap(({ path, plain, action, job }) => {
    const matrix = expressionsOfMatrix(job?.plain).length === 0;
    const shell = { path: [...path, "run"], script: textAt(plain, "run"), matrix };
    if (action !== "actions/github-script") return [shell];
    return [{ path: [...path, "with", "script"], script: textAt(plain, "with", "script"), matrix }];
  });
}

function expressionsOfMatrix(job: Parameters<typeof valueAt>[0]): string[] {
  return expressionsIn(JSON.stringify(valueAt(job, "strategy", "matrix") ?? ""));
}

function isHarmless(read: string, matrix: boolean): boolean {
  return (matrix && read.startsWith("matrix.")) || HARMLESS.some((pattern) => pattern.test(read.toLowerCase()));
}
