// A Node whose clock begins at a given instant, so that a child process lives in the same time as the test.
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "./temp-folder.ts";

/**
 * The path of a program that runs a script as Node does, but for its clock, and for waits of half a second and more,
 * which take the hundredth part. No shell is in between: it would drop variables such as INPUT_PULL-REQUEST.
 */
export function nodeAt(instant: string): string {
  const program = join(tempFolder(), "node");
  writeFileSync(program, `#!${process.execPath}\n${clock(Date.parse(instant))}import(process.argv[2]);\n`);
  chmodSync(program, 0o755);
  return program;
}

// --- internal ---

function clock(start: number): string {
  return `
const ahead = ${start} - Date.now();
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }
  static now() {
    return RealDate.now() + ahead;
  }
};
const wait = globalThis.setTimeout;
globalThis.setTimeout = (call, ms, ...given) => wait(call, ms >= 500 ? ms / 100 : ms, ...given);
`;
}
