// The pages of a portal, made by Astro as far as they are wanted.
import { parse } from "node:path";
import { EXIT, ItsmError } from "../core/index.ts";
import { loadAstro } from "./portal-astro.ts";
import type { Plan } from "./portal-prerender.ts";
import { type PortalPlace, portalSettings, type Shown, snapshotPlugin } from "./portal-settings.ts";

/** Makes the pages that the plan wants. */
export async function buildPages(place: PortalPlace, shown: Shown, plan: Plan): Promise<void> {
  const { build } = await loadAstro("production");
  const settings = portalSettings(
    place,
    snapshotPlugin(() => shown),
    plan,
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
}

// --- internal ---

/** The pages are made by a program in the folder that gets them, where no packages can be found: it carries all. */
const SELF_CONTAINED = {
  prerender: { resolve: { noExternal: true } },
  ssr: { resolve: { noExternal: true } },
} as const;

/** The pages carry a copy of the core, and with it another class of what the user can mend. */
function mendable(error: unknown): unknown {
  const isMendable = error instanceof Error && error.name === "ItsmError" && "hint" in error;
  return isMendable ? new ItsmError(error.message, String(error.hint), EXIT.findings, { cause: error }) : error;
}
