// Where a portal goes: what was asked for, else what the configuration says.
import { join, resolve } from "node:path";
import type { Audience, Config } from "../core/index.ts";
import type { BuildOptions } from "./commands/portal.ts";
import type { PortalPlace } from "./portal-settings.ts";

/** The folder below the root that a portal is written to. */
export const DEFAULT_OUT = "dist/portal";

/** The place of a portal, and for whom it is. */
export function placeOf(
  root: string,
  config: Config,
  options: BuildOptions,
): PortalPlace & { readonly audience: Audience } {
  const address = options.site ?? config.portal.url;
  const url = address === undefined ? undefined : new URL(address);
  const path = url?.pathname.replace(/\/*$/, "/") ?? "/";
  return {
    root,
    out: options.out === undefined ? join(root, DEFAULT_OUT) : resolve(options.out),
    base: options.base ?? path,
    site: url?.origin,
    language: options.language ?? config.portal.language,
    audience: options.audience ?? config.portal.audience,
    verbose: options.verbose === true,
  };
}
