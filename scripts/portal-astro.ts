// Astro, loaded only when a portal is asked for.

/** Astro with its telemetry switched off: what a repository of records holds concerns nobody else. */
export async function loadAstro(): Promise<typeof import("astro")> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  return import("astro");
}
