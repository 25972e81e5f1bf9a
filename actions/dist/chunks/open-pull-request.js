import { t as openPullRequest } from "./core.js";

export { openPullRequest };