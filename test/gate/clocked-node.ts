// A Node whose clock begins at a given instant and whose waits are short, so that child processes live in a test's time.
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a program into a folder that runs a script as Node does, but for its clock, and for waits of half a second and
 * more, which take the hundredth part. Gives its path. No shell is in between: it would drop variables such as
 * INPUT_PULL-REQUEST.
 */
export function clockedNode(folder: string, instant: string): string {
  const program = join(folder, "node");
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
