import { r as openPermit } from "./core.js";

export { openPermit };