// The door to the doctor: what an installation lacks.
export { diagnose, type Installation, LINE_BREAKS } from "./installation.ts";
export { diagnoseGitHub, missingLabels, notAsked, type OnGitHub } from "./on-github.ts";
export type { Symptom } from "./symptom.ts";
