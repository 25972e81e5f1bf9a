// The door to the doctor: what an installation lacks.
export { diagnose, type Installation } from "./installation.ts";
export type { Symptom } from "./symptom.ts";
