// Builds the portal: records, their snapshot, and pages made of it by Astro.
import { join, relative } from "node:path";
import { addressIn } from "../core/address/index.ts";
import { EXIT, hasErrors, type Opened, openBrand, openPortal, openPortalPast, snapshot } from "../core/index.ts";
import type { BuildOptions } from "./commands/portal.ts";
import { counted } from "./format/plain-text.ts";
import { report } from "./format/report.ts";
import { summaryText } from "./format/summary.ts";
import { writeDatabase } from "./portal-database.ts";
import { forgetFile } from "./portal-files.ts";
import { guardPublic } from "./portal-guard.ts";
import { type Keeper, keeperOf } from "./portal-kept.ts";
import { toolKey, wholeKey } from "./portal-keys.ts";
import { belongsTo, type Part, WHOLE } from "./portal-part.ts";
import { placeOf } from "./portal-place.ts";
import { writeRecordFiles } from "./portal-records.ts";
import { unpackSearch } from "./portal-search.ts";
import { notesFolder, type PortalPlace, type Shown } from "./portal-settings.ts";
import { withProgress } from "./progress.ts";
import type { Session } from "./session.ts";
import { tool } from "./tool.ts";

/** Builds the portal; the answer is the exit code. Records with errors stop it: a page must not tell half a truth. */
export async function buildPortal(session: Session, options: BuildOptions): Promise<number> {
  const began = performance.now();
  const clock = { ...session.clock, system: options.began ?? session.clock.system };
  const portal = await openPortal(session.root(), clock, options.at);
  const { opened, revision } = portal;
  if (hasErrors(opened.findings)) return refuse(session, opened);
  const { audience, ...place } = placeOf(opened.root, opened.config, options);
  const part = options.shard ?? WHOLE;
  const pages = await withProgress(session, "Building the portal", async () => {
    const shown = {
      snapshot: snapshot(opened, audience, revision),
      past: await openPortalPast(portal, { audience, tool: await tool() }),
      brand: openBrand(opened.root, opened.config),
    };
    return writePortal(place, shown, part, () => {
      if (audience === "public") guardPublic(place.out, opened);
    });
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const where = relative(process.cwd(), place.out) || ".";
  if (place.site === undefined) session.talk(WITHOUT_ADDRESS);
  const what = part.of === 1 ? "" : ` of part ${part.number} of ${part.of}`;
  session.talk(`Built ${counted(pages, "page")}${what} for the ${audience} audience in ${seconds} s → ${where}`);
  return EXIT.fine;
}

// --- internal ---

/** The file of the portal that holds all of its records. */
const DATABASE = "itsm.sqlite";
/** The file, below the notes of a portal, that says what of it is as it was made. */
const KEPT = "kept.json";

const WITHOUT_ADDRESS =
  "There are no feeds and no sitemap: they need the full address of the portal, which is not known. Set portal.url in itsm.config.yaml, or give --site.";

function refuse(session: Session, opened: Opened): number {
  const { findings, checked, sources } = opened;
  report(session, { findings, checked, textOf: (file) => sources.get(file)?.text }, { format: "text", max: undefined });
  session.talk(summaryText(checked, findings));
  session.talk("The portal was not built: mend the errors first.");
  return EXIT.findings;
}

/** Writes what is not there already; the answer is how many pages there are then. `guard` sees it before it is kept. */
async function writePortal(place: PortalPlace, shown: Shown, part: Part, guard: () => void): Promise<number> {
  const whole = wholeKey(shown);
  const keeper = keeperOf(place.out, join(notesFolder(place), KEPT), toolKey(place, part), whole);
  if (!keeper.isWhole) await writeAnew(place, shown, part, { keeper, whole });
  guard();
  return keeper.end();
}

interface Anew {
  readonly keeper: Keeper;
  readonly whole: string;
}

async function writeAnew(place: PortalPlace, shown: Shown, part: Part, { keeper, whole }: Anew): Promise<void> {
  const { out, base, site } = place;
  const address = addressIn(base, site);
  const isMine = (path: string) => belongsTo(part, path);
  const isWanted = (path: string, key = whole) => {
    if (!isMine(path) || keeper.holds(path, key)) return false;
    keeper.made(path, key);
    return true;
  };
  const { buildPages } = await import("./portal-pages.ts");
  await buildPages(place, shown, { out, base, isWanted });
  unpackSearch(out, keeper);
  const twins = writeRecordFiles(out, shown.snapshot, address, isWanted);
  const { writeTwins } = await import("./portal-twins.ts");
  writeTwins({ out, base, address, keeper, isThere: (path) => twins.has(path) });
  if (!isWanted(DATABASE)) return;
  forgetFile(join(out, DATABASE));
  await writeDatabase(join(out, DATABASE), shown.snapshot, address);
}
