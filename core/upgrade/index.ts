// The door to the upgrade: texts of a user's repository, brought to a release.

export { askedVersion, bumped, isNewer, PACKAGE } from "./manifest.ts";
export { type Migrated, migrateConfig, migrateRecord } from "./migrate.ts";
export { type Pin, type PinnedRelease, pinsIn, repinned } from "./pins.ts";
