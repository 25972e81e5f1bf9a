import { t as openSweep } from "./core.js";

export { openSweep };