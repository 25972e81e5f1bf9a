// Astro, loaded only when a portal is asked for.

/**
 * Astro with its telemetry switched off: what a repository of records holds concerns nobody else. What it makes is
 * told, not taken from an environment in which NODE_ENV may be anything.
 */
export async function loadAstro(makes: "production" | "development"): Promise<typeof import("astro")> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  process.env.NODE_ENV = makes;
  return import("astro");
}
