// Many contents out of the repository in one run of git.
import { type Output, withGitOutput } from "./git-process.ts";

/** Contents above this are not read: no record is that large. */
export const LARGEST = 1 << 20;

/**
 * Gives every content of `ids` to `visit`, in their order. Ids that the repository lacks, or whose content is larger
 * than `LARGEST`, are left out. The bytes stay valid after the visit.
 */
export async function readObjects(
  gitDir: string,
  ids: Iterable<string>,
  visit: (id: string, bytes: Buffer) => void,
): Promise<void> {
  const input = Array.from(ids, (id) => `${id}\n`).join("");
  if (input === "") return;
  await withGitOutput({ gitDir, args: ["cat-file", "--batch", "--buffer"], input }, (output) =>
    eachObject(output, visit),
  );
}

// --- internal ---

/** Longer than any header: an id of 64 digits, a type, a size. */
const HEADER = 128;
const LINE_FEED = 10;

function eachObject(output: Output, visit: (id: string, bytes: Buffer) => void): void {
  let position = 0;
  while (position < output.size) {
    const head = output.read(position, HEADER);
    const line = head.toString("latin1", 0, head.indexOf(LINE_FEED));
    position += line.length + 1;
    const [id = "", type, length] = line.split(" ");
    if (type === "missing") continue;
    const size = Number(length);
    if (!Number.isSafeInteger(size)) throw new Error(`git cat-file answered in an unknown form: ${line}`);
    if (type === "blob" && size <= LARGEST) visit(id, output.read(position, size));
    position += size + 1;
  }
}
