// The work of `itsm upgrade`: what it would write, shown; then, where somebody says yes, written.
import { EXIT, hasErrors, openFolder, openLedger, openUpgrade, type Rewrite } from "../../core/index.ts";
import { repinned } from "../../core/upgrade/index.ts";
import { report } from "../format/report.ts";
import { summaryText } from "../format/summary.ts";
import { type Release, releaseOf, sameForAll, staleFiles, workflowFiles } from "../init/index.ts";
import { type Asker, terminal } from "../prompt.ts";
import type { Session } from "../session.ts";
import { tellPlan, tellWritten, type UpgradePlan, upgradeDocument } from "./tell.ts";

export interface UpgradeRequest {
  readonly toolkit?: string;
  readonly together?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Upgrades the repository; the answer is the exit code. Run again, it goes on where it ended. */
export async function upgrade(session: Session, request: UpgradeRequest): Promise<number> {
  const plan = await planOf(session, request);
  if (!request.json) tellPlan(session, plan);
  const writes = plan.rewrites.length > 0 && (await isWanted(request, session.asks ? terminal : undefined));
  if (writes) write(session.root(), plan.rewrites);
  if (request.json) session.json("upgrade", upgradeDocument(plan, writes));
  else tellWritten(session, plan, { writes, isDry: request.dryRun === true });
  return writes ? judged(session, request) : EXIT.fine;
}

// --- internal ---

async function planOf(session: Session, { toolkit, together = false }: UpgradeRequest): Promise<UpgradePlan> {
  const root = session.root();
  const { default: manifest } = await import("itsm-as-code/package.json", { with: { type: "json" } });
  const { version } = manifest;
  const release = await releaseOf(toolkit).catch((error: unknown) => {
    if (toolkit !== undefined) throw error;
    return undefined; // run from its sources, it was not built
  });
  const question = { release, version, workflows: workflowFiles(), together };
  const opened = await openUpgrade(root, session.clock, question);
  const stale = release ? staleFiles(sameForAll(release), openFolder(root).textAt) : [];
  const anew = stale.map((each): Rewrite => ({ ...each, did: ["written anew: nobody edited it"] }));
  // A file that is written anew is pinned by the release's own text.
  const byFile = new Map(anew.map((each) => [each.file, each]));
  const pinned = opened.rewrites.map((each) => both(byFile.get(each.file), each, release));
  const others = anew.filter(({ file }) => !opened.rewrites.some((each) => each.file === file));
  return { ...opened, rewrites: [...others, ...pinned], version, commit: release?.commit };
}

/** A workflow that is written anew gets the new pins, too. */
function both(anew: Rewrite | undefined, pinned: Rewrite, release: Release | undefined): Rewrite {
  if (!anew || !release) return pinned;
  return { ...anew, after: repinned(anew.after, release), did: [...anew.did, ...pinned.did] };
}

async function isWanted({ yes, dryRun, json }: UpgradeRequest, ask: Asker | undefined): Promise<boolean> {
  if (dryRun) return false;
  if (yes) return true;
  return !json && ask !== undefined && (await ask.yes({ message: "Write this?", initial: true }));
}

function write(root: string, rewrites: readonly Rewrite[]): void {
  const folder = openFolder(root);
  for (const { file, before, after } of rewrites) folder.replace(file, before, after);
}

function judged(session: Session, { json }: UpgradeRequest): number {
  const { findings, checked, sources } = openLedger(session.root(), session.clock);
  if (!json && findings.length > 0)
    report(session, { findings, checked, textOf: (file) => sources.get(file)?.text }, { format: "text", max: 20 });
  session.talk(summaryText(checked, findings));
  return hasErrors(findings) ? EXIT.findings : EXIT.fine;
}
