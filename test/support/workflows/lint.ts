// The door to GitHub's own language service, which checks workflow and action files as its editor does.
import "./json-imports.ts";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ActionsMetadataProvider } from "@actions/languageservice";
import { KNOWN_ACTIONS, type KnownAction } from "./known-actions.ts";

export interface LintFinding {
  readonly message: string;
  /** From 1. */
  readonly line: number;
  readonly severity: "error" | "warning" | "information" | "hint";
}

/**
 * Checks a workflow's text. Local actions and reusable workflows are read below `root`, by default the folder that
 * holds `.github` on the way to `file`; those of other `repositories` (owner/name) below their roots. An action that is
 * neither local nor in KNOWN_ACTIONS is a finding.
 */
export function lintWorkflow(
  file: string,
  text: string,
  root: string = rootOf(file),
  repositories: Roots = {},
): Promise<LintFinding[]> {
  return lint(`.github/workflows/${file.split("/").at(-1)}`, localAsSelf(text), { "": root, ...repositories });
}

/** Checks an action's text. `root` is only needed where a composite action uses others. */
export function lintAction(file: string, text: string, root: string = rootOf(file)): Promise<LintFinding[]> {
  return lint(`action/${file.split("/").at(-1)}`, localAsSelf(text), { "": root });
}

// --- internal ---

/** Where repositories lie, by owner/name; the one that is checked by an empty name. */
type Roots = { readonly [repository: string]: string };

const SEVERITIES = ["error", "error", "warning", "information", "hint"] as const;

const { registerLogger, validate } = await import("@actions/languageservice");
const { clearCacheEntry } = await import("@actions/languageservice/utils/workflow-cache");
const { TextDocument } = await import("vscode-languageserver-textdocument");

// The service tells its own failures only to a log and gives no findings then, which would look clean.
registerLogger({
  error(message) {
    throw new Error(`GitHub's language service failed: ${message}`);
  },
  warn() {},
  info() {},
  log() {},
});

async function lint(name: string, text: string, roots: Roots): Promise<LintFinding[]> {
  // The service keeps what it read of a name for ever, so that each text needs a name of its own.
  const uri = `file:///${randomUUID()}/${name}`;
  const found = await validate(TextDocument.create(uri, "yaml", 1, text), {
    actionsMetadataProvider: metadata,
    fileProvider: {
      async getFileContent(reference) {
        const name = "repository" in reference ? `${reference.owner}/${reference.repository}` : "";
        const root = roots[name];
        if (root === undefined) throw new Error(`${name} is not at hand`);
        return { name: reference.path, content: readFileSync(join(root, reference.path), "utf8") };
      },
    },
  });
  clearCacheEntry(uri);
  return found
    .map(({ message, range, severity }) => ({
      message: typeof message === "string" ? message : message.value,
      line: range.start.line + 1,
      severity: SEVERITIES[severity ?? 1],
    }))
    .toSorted((a, b) => a.line - b.line);
}

const metadata: ActionsMetadataProvider = {
  async fetchActionMetadata({ owner, name, path }) {
    const known = KNOWN_ACTIONS[[owner, name, path].filter(Boolean).join("/")];
    return known && { name, description: name, inputs: Object.fromEntries(inputsOf(known)) };
  },
};

function inputsOf({ required, optional, deprecated = {} }: KnownAction) {
  return [...required, ...optional].map((input) => {
    const deprecationMessage = deprecated[input];
    const more = deprecationMessage === undefined ? {} : { deprecationMessage };
    return [input, { description: input, required: required.includes(input), ...more }] as const;
  });
}

/** The service looks into `$/` actions only; `./` is as long, so that every line and column stays. */
function localAsSelf(text: string): string {
  return text.replace(/\buses:(\s*["']?)\.\//g, "uses:$1$/");
}

function rootOf(file: string): string {
  const [before] = resolve(file).split(/\/(?:\.github|actions)\//);
  return before ?? resolve(".");
}
