// What `itsm doctor --fix` mends by itself: what is missing is added, what nobody edited is written anew.
import { LINE_BREAKS, missingLabels } from "../../core/doctor/index.ts";
import { fetchWhole, ItsmError, openFolder } from "../../core/index.ts";
import type { Session } from "../session.ts";
import type { Examined } from "./examine.ts";
import type { AskedGitHub } from "./on-github.ts";

/** Something that was mended, in words, with the file where it was one. */
export interface Mended {
  readonly did: string;
  readonly file: string | null;
}

/** Mends it; gives what was done, and what origin or GitHub refused. Throws ItsmError where the disk refuses. */
export async function mend(session: Session, examined: Examined, github: AskedGitHub): Promise<Mended[]> {
  const root = session.root();
  const folder = openFolder(root);
  const mended: Mended[] = [];
  const did = (words: string, file: string | null = null) => mended.push({ did: words, file });
  for (const { file, text } of examined.missing) {
    folder.add(file, text);
    did(`Added ${file}`, file);
  }
  for (const { file, before, after } of examined.stale) {
    folder.replace(file, before, after);
    did(`Wrote ${file} anew: nobody had edited it`, file);
  }
  const { attributes } = examined;
  if (attributes !== undefined && !examined.installation.keepsLineBreaks) {
    folder.replace(".gitattributes", attributes, withLine(attributes));
    did(`Added a line to .gitattributes: ${LINE_BREAKS}`, ".gitattributes");
  }
  if (examined.installation.gap?.gap === "shallow") {
    did(await tried("Fetched the history that was missing", () => fetchWhole(root, { asks: session.asks })));
  }
  const labels = "found" in github ? missingLabels(github.found) : [];
  if ("desk" in github && labels.length > 0) {
    did(await tried(`Made labels: ${labels.join(", ")}`, () => github.desk.addLabels(labels)));
  }
  return mended;
}

// --- internal ---

/** What was done; or what kept it from being done, which must not keep the rest from being told. */
async function tried(words: string, act: () => Promise<void>): Promise<string> {
  try {
    await act();
    return words;
  } catch (error) {
    if (error instanceof ItsmError) return `Not mended: ${error.message}`;
    throw error;
  }
}

function withLine(text: string): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return `${text}${text === "" || text.endsWith("\n") ? "" : eol}${LINE_BREAKS}${eol}`;
}
