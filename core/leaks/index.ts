// The door to what keeps internal texts out of what is published.
export type { Secret } from "./find.ts";
export { leakFinder } from "./leak-finder.ts";
