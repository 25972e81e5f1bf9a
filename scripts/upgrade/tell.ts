// What `itsm upgrade` says: what differs line by line, what waits, what was left alone, what to do next.
import { lineDiff, type OpenedUpgrade, type Rewrite } from "../../core/index.ts";
import { counted } from "../format/plain-text.ts";
import type { Session } from "../session.ts";

/** All that is to be written, and to which release. */
export interface UpgradePlan extends OpenedUpgrade {
  readonly version: string;
  /** Undefined where pins stay, because the package does not know its own commit. */
  readonly commit: string | undefined;
}

/** The differences, to stdout. */
export function tellPlan(session: Session, { rewrites, left, commit }: UpgradePlan): void {
  const { paint } = session;
  for (const rewrite of rewrites) {
    session.out(`${paint("strong", rewrite.file)}  ${paint("faint", rewrite.did.join("; "))}`);
    for (const { sign, text } of linesOf(rewrite))
      session.out(`  ${paint(sign === "+" ? "good" : "error", `${sign} ${text}`)}`);
  }
  for (const { file, why, mend } of left) {
    session.talk(`Left alone: ${file}: ${why}`);
    session.talk(session.talkPaint("faint", `  ${mend}`));
  }
  if (commit === undefined)
    session.talk("Pins were left alone: this build does not know its own commit. Name a release with --toolkit.");
}

/** What was done, and what comes next. */
export function tellWritten(
  session: Session,
  { rewrites, waiting, version }: UpgradePlan,
  { writes, isDry }: { readonly writes: boolean; readonly isDry: boolean },
): void {
  const files = counted(rewrites.length, "file");
  if (rewrites.length === 0 && waiting.length === 0) session.talk(`Everything is at ${version} already.`);
  else if (rewrites.length > 0) session.talk(writes ? `\n${files} written.` : `\n${files} would be written.`);
  if (rewrites.length > 0 && !writes && !isDry) session.talk("Nothing was written. Say --yes to write it.");
  if (waiting.length > 0) for (const line of waitingTold(waiting)) session.talk(line);
  if (writes) for (const line of nextFor(rewrites)) session.talk(line);
}

/** The same for a program. */
export function upgradeDocument({ rewrites, waiting, left, version, commit }: UpgradePlan, written: boolean): object {
  const plain = (each: Rewrite) => ({ file: each.file, did: each.did, lines: linesOf(each) });
  return {
    ...{ version, commit: commit ?? null, written },
    ...{ files: rewrites.map(plain), waiting: waiting.map(plain), left },
  };
}

// --- internal ---

const MOST_LINES = 40;

function linesOf({ before, after }: Rewrite) {
  return lineDiff(before, after, MOST_LINES).lines;
}

function waitingTold(waiting: readonly Rewrite[]): string[] {
  return [
    "",
    `${counted(waiting.length, "file")} ${waiting.length === 1 ? "waits" : "wait"}: ${waiting.map(({ file }) => file).join(", ")}`,
    "  The gate that judges your pull request runs the release that main is pinned to, and does not know the new names.",
    "  Merge the new pins first, then run itsm upgrade again. Until then the old names are read as they are.",
    "  Where no gate judges, --together does it in one go.",
  ];
}

function nextFor(rewrites: readonly Rewrite[]): string[] {
  const hasManifest = rewrites.some(({ file }) => file === "package.json");
  return [
    "",
    "Next:",
    ...(hasManifest ? ["  npm install            bring package-lock.json after package.json"] : []),
    "  git diff               look at it once more",
    "  git commit, git push   and open a pull request: workflows and settings need the governance team",
    "",
  ];
}
