import { i as openNews } from "./core.js";

export { openNews };