// What an upgrade would make of a user's repository: the same files with other pins, versions and names in them.
import { CONFIG_FILE } from "./config.ts";
import { ItsmError } from "./errors.ts";
import { readText } from "./files.ts";
import { type Clock, openLedger } from "./open.ts";
import { openFolder } from "./open-folder.ts";
import type { SourceFile } from "./source-file.ts";
import {
  askedVersion,
  bumped,
  isNewer,
  type Migrated,
  migrateConfig,
  migrateRecord,
  PACKAGE,
  type PinnedRelease,
  pinsIn,
  repinned,
} from "./upgrade/index.ts";

/** A file with what is to stand in it. */
export interface Rewrite {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** In words, what is different. */
  readonly did: readonly string[];
}

/** A file that nothing is done to, with what a person may do. */
export interface LeftAlone {
  readonly file: string;
  readonly why: string;
  readonly mend: string;
}

export interface OpenedUpgrade {
  /** In the order in which they are to be written. */
  readonly rewrites: readonly Rewrite[];
  /** Those that the gate on the main line would not understand yet: its pins come first. */
  readonly waiting: readonly Rewrite[];
  readonly left: readonly LeftAlone[];
}

/** To which release, and which files are workflows of ours. */
export interface UpgradeQuestion {
  /** Undefined where this package does not know from which commit it was made: then pins stay. */
  readonly release: PinnedRelease | undefined;
  /** The version of this package. */
  readonly version: string;
  readonly workflows: readonly string[];
  /** Whether records need not wait for the gate. */
  readonly together: boolean;
}

/** Plans it; nothing is written. Throws ItsmError where there is no repository, or it is of a newer release. */
export async function openUpgrade(root: string, clock: Clock, question: UpgradeQuestion): Promise<OpenedUpgrade> {
  // Tells what is wrong with the settings, and leaves out what they ignore.
  const { sources, findings } = openLedger(root, clock);
  const unread = findings.filter(({ file }) => !sources.has(file) && file !== CONFIG_FILE);
  const { textAt } = openFolder(root);
  const workflows = question.workflows.flatMap((file) => sourceOf(file, textAt));
  const manifests = sourceOf("package.json", textAt);
  refuseOlder(question, [...workflows, ...manifests]);
  const first = [
    ...manifests.map((source) => bump(source, question.version)),
    ...workflows.map((source) => pin(source, question.release)),
  ];
  const config = readText(root, CONFIG_FILE);
  const migrations = [
    ...[...sources.values()].map((source) => told(source, migrateRecord(source))),
    ...(config && "text" in config ? [told(config, migrateConfig(config))] : []),
  ];
  const isHeld = !question.together && (await gateIsOlder(root, question));
  return {
    rewrites: [...first, ...(isHeld ? [] : migrations)].flatMap(rewriteIn),
    waiting: isHeld ? migrations.flatMap(rewriteIn) : [],
    left: [
      ...[...first, ...migrations].filter((each) => "why" in each),
      ...unread.map(({ file, message, mend }) => ({ file, why: message, mend })),
    ],
  };
}

// --- internal ---

const GATE = ".github/workflows/itsm-gate.yml";

function sourceOf(file: string, textAt: (file: string) => string | null | undefined): SourceFile[] {
  const text = textAt(file);
  return typeof text === "string" ? [{ file, text }] : [];
}

function rewriteIn(each: Rewrite | LeftAlone): Rewrite[] {
  return "after" in each && each.after !== each.before ? [each] : [];
}

function told({ file, text }: SourceFile, migrated: Migrated): Rewrite | LeftAlone {
  if ("left" in migrated) return { file, why: migrated.left, mend: migrated.mend };
  return { file, before: text, after: migrated.text, did: migrated.did };
}

function bump({ file, text }: SourceFile, version: string): Rewrite | LeftAlone {
  const asked = askedVersion(text);
  const after = asked === undefined ? text : bumped(text, version);
  if (after !== undefined) return { file, before: text, after, did: [`${PACKAGE} ${asked} becomes ${version}`] };
  const why = `it asks for ${PACKAGE} ${asked}, which is no version with a number`;
  return { file, why, mend: `npm install --save-dev ${PACKAGE}@${version}` };
}

function pin({ file, text }: SourceFile, release: PinnedRelease | undefined): Rewrite | LeftAlone {
  const pins = pinsIn(text);
  if (!release || pins.length === 0) return { file, before: text, after: text, did: [] };
  const foreign = pins.find(({ toolkit }) => toolkit.toLowerCase() !== release.toolkit.toLowerCase());
  if (foreign) {
    const mend = `Name the release of that repository with --toolkit ${foreign.toolkit}@<40 hex digits>.`;
    return { file, why: `it is pinned to ${foreign.toolkit}, and this package is of ${release.toolkit}`, mend };
  }
  const old = [...new Set(pins.map(({ version, ref }) => version ?? ref.slice(0, 7)))].join(", ");
  return { file, before: text, after: repinned(text, release), did: [`pinned to ${release.version} (was ${old})`] };
}

/** Nothing is taken back to an older release: that may not know what stands in the records. */
function refuseOlder({ version }: UpgradeQuestion, sources: readonly SourceFile[]): void {
  for (const { file, text } of sources) {
    const asked = [askedVersion(text) ?? "", ...pinsIn(text).map((each) => each.version ?? "")];
    const newer = asked.find((each) => isNewer(each, version));
    if (newer !== undefined)
      throw new ItsmError(
        `${file} is at ${newer.replace(/^\D+/, "")} already, and this package is older: ${version}`,
        `Run the newest: npx ${PACKAGE}@latest upgrade`,
      );
  }
}

/** Whether the gate that will judge the pull request is not of the release yet. */
async function gateIsOlder(root: string, { release }: UpgradeQuestion): Promise<boolean> {
  if (!release) return false;
  const { gitState, readAt } = await import("./git.ts");
  if ((await gitState(root)).is !== "repository") return false;
  const { mainLine } = await import("./git-main-line.ts");
  const main = await mainLine(root);
  const [gate] = main ? await readAt(root, main.tip, [GATE]) : [];
  const pins = pinsIn(Buffer.from(gate?.bytes ?? []).toString("utf8"));
  return pins.some(({ ref }) => ref !== release.commit);
}
