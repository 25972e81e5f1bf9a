// What the pages get from outside: Astro's own types, and the snapshot.
/// <reference types="astro/client" />

declare module "virtual:itsm-snapshot" {
  /** Everything that the audience of this portal may know. */
  export const snapshot: import("../core/index.ts").Snapshot;
}
