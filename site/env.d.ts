// What the pages get from outside: Astro's own types, and the snapshot.
/// <reference types="astro/client" />

declare module "virtual:itsm-snapshot" {
  /** Whether the pages follow every save: then Vite puts scripts of its own into them. */
  export const isWatched: boolean;
  /** Everything that the audience of this portal may know. */
  export const snapshot: import("../core/index.ts").Snapshot;
  /** What that audience may know of the past. */
  export const past: import("../core/past/index.ts").PortalPast;
  /** What makes the portal an organisation's own. */
  export const brand: import("../core/index.ts").Brand;
}
