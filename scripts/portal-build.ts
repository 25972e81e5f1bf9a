// Builds the portal: records, their snapshot, and pages made of it by Astro.
import { join, parse, relative } from "node:path";
import { addressIn } from "../core/address/index.ts";
import {
  EXIT,
  hasErrors,
  ItsmError,
  type Opened,
  openBrand,
  openPortal,
  openPortalPast,
  snapshot,
} from "../core/index.ts";
import type { BuildOptions } from "./commands/portal.ts";
import { summaryText } from "./format/findings.ts";
import { counted } from "./format/plain-text.ts";
import { report } from "./format/report.ts";
import { loadAstro } from "./portal-astro.ts";
import { writeDatabase } from "./portal-database.ts";
import { guardPublic } from "./portal-guard.ts";
import { placeOf } from "./portal-place.ts";
import { writeRecordFiles } from "./portal-records.ts";
import { type PortalPlace, portalSettings, type Shown, snapshotPlugin } from "./portal-settings.ts";
import { withProgress } from "./progress.ts";
import type { Session } from "./session.ts";
import { tool } from "./tool.ts";

/** Builds the portal; the answer is the exit code. Records with errors stop it: a page must not tell half a truth. */
export async function buildPortal(session: Session, options: BuildOptions): Promise<number> {
  const began = performance.now();
  const portal = await openPortal(session.root(), session.clock, options.at);
  const { opened, revision } = portal;
  if (hasErrors(opened.findings)) return refuse(session, opened);
  const { audience, ...place } = placeOf(opened.root, opened.config, options);
  const shown = snapshot(opened, audience, revision);
  const brand = openBrand(opened.root, opened.config);
  const pages = await withProgress(session, "Building the portal", async () => {
    const past = await openPortalPast(portal, { audience, tool: await tool() });
    const built = await buildPages(place, { snapshot: shown, past, brand });
    const address = addressIn(place.base, place.site);
    writeRecordFiles(place.out, shown, address);
    const { writeTwins } = await import("./portal-twins.ts");
    writeTwins(place.out, place.base, address);
    await writeDatabase(join(place.out, DATABASE), shown, address);
    if (audience === "public") guardPublic(place.out, opened);
    return built;
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const where = relative(process.cwd(), place.out) || ".";
  if (place.site === undefined) session.talk(WITHOUT_ADDRESS);
  session.talk(`Built ${counted(pages, "page")} for the ${audience} audience in ${seconds} s → ${where}`);
  return EXIT.fine;
}

// --- internal ---

/** The file of the portal that holds all of its records. */
const DATABASE = "itsm.sqlite";

const WITHOUT_ADDRESS =
  "There are no feeds and no sitemap: they need the full address of the portal, which is not known. Set portal.url in itsm.config.yaml, or give --site.";

/** The pages are made by a program in the folder that gets them, where no packages can be found: it carries all. */
const SELF_CONTAINED = {
  prerender: { resolve: { noExternal: true } },
  ssr: { resolve: { noExternal: true } },
} as const;

function refuse(session: Session, opened: Opened): number {
  const { findings, checked, sources } = opened;
  report(session, { findings, checked, sources }, { format: "text", max: undefined });
  session.talk(summaryText(checked, findings));
  session.talk("The portal was not built: mend the errors first.");
  return EXIT.findings;
}

/** The pages carry a copy of the core, and with it another class of what the user can mend. */
function mendable(error: unknown): unknown {
  const isMendable = error instanceof Error && error.name === "ItsmError" && "hint" in error;
  return isMendable ? new ItsmError(error.message, String(error.hint), EXIT.findings, { cause: error }) : error;
}

async function buildPages(place: PortalPlace, shown: Shown): Promise<number> {
  const { build } = await loadAstro("production");
  let pages = 0;
  const settings = portalSettings(
    place,
    snapshotPlugin(() => shown),
    (count) => {
      pages = count;
    },
  );
  const here = process.cwd();
  try {
    // Astro keeps pages that are half made in the working folder, unless the folder they go to lies below it.
    process.chdir(parse(place.out).root);
    await build({ ...settings, vite: { ...settings.vite, environments: SELF_CONTAINED } });
  } catch (error) {
    throw mendable(error);
  } finally {
    process.chdir(here);
  }
  return pages;
}
