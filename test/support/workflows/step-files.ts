// The files that one step writes for the runner: outputs, state, environment, path, summary.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCommandFile, toMap } from "./command-file.ts";

export interface StepFiles {
  /** The variables that tell the step where its files are. */
  readonly env: { readonly [name: string]: string };
  read(): Written;
}

/** What a step left in its files, and which of them could not be understood. */
export interface Written {
  readonly outputs: { readonly [name: string]: string };
  readonly state: { readonly [name: string]: string };
  readonly env: { readonly [name: string]: string };
  readonly path: readonly string[];
  readonly summary: string;
  readonly errors: readonly string[];
}

/** Makes empty files for a step below a folder. */
export function stepFiles(folder: string, step: string): StepFiles {
  const here = join(folder, "_runner_file_commands");
  mkdirSync(here, { recursive: true });
  const paths = Object.fromEntries(NAMES.map((name) => [name, join(here, `${name.toLowerCase()}_${step}`)]));
  for (const path of Object.values(paths)) writeFileSync(path, "");
  const text = (name: (typeof NAMES)[number]): string => readFileSync(paths[name] ?? "", "utf8");

  function read(): Written {
    const errors: string[] = [];
    const pairs = (name: (typeof NAMES)[number]) => attempt(() => toMap(readCommandFile(text(name))), name, errors);
    const { NODE_OPTIONS: forbidden, ...env } = pairs("GITHUB_ENV");
    if (forbidden !== undefined) errors.push("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    const summary = text("GITHUB_STEP_SUMMARY");
    const tooLong = Buffer.byteLength(summary) > LARGEST_SUMMARY;
    if (tooLong) errors.push("$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.");
    return {
      outputs: pairs("GITHUB_OUTPUT"),
      state: pairs("GITHUB_STATE"),
      env,
      path: text("GITHUB_PATH")
        .split(/\r?\n/)
        .filter((line) => line !== ""),
      summary: tooLong ? "" : summary,
      errors,
    };
  }
  return { env: paths, read };
}

// --- internal ---

const NAMES = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"] as const;
const LARGEST_SUMMARY = 1024 * 1024;

function attempt(
  read: () => { readonly [name: string]: string },
  name: string,
  errors: string[],
): { readonly [name: string]: string } {
  try {
    return read();
  } catch (error) {
    errors.push(
      `Unable to process file command '${name}' successfully. ${error instanceof Error ? error.message : ""}`,
    );
    return {};
  }
}
