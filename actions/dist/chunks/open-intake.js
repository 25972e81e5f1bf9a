import { a as openIntake } from "./core.js";

export { openIntake };