import { n as openPullRequest } from "./core.js";

export { openPullRequest };