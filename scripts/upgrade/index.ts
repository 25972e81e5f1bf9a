// The door to the upgrade as a person runs it.

export { type UpgradeRequest, upgrade } from "./upgrade.ts";
