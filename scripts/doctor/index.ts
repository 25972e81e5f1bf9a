// The door to the doctor as a person runs it.

export { type Examined, examine } from "./examine.ts";
export { type Mended, mend } from "./mend.ts";
export { type AskedGitHub, askGitHub } from "./on-github.ts";
