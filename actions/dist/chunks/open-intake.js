import { r as openIntake } from "./core.js";

export { openIntake };