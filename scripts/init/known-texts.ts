// Which files are still as some version of `itsm init` wrote them: those may be written anew, edited ones never.
import { createHash } from "node:crypto";
import { pinsIn, repinned } from "../../core/upgrade/index.ts";
import type { Planned } from "./answers.ts";
import known from "./known-texts.json" with { type: "json" };
import type { Existing } from "./plan.ts";

/** A file that nobody edited since an earlier version wrote it. */
export interface Stale {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The files that are not as they are to be, and that nobody edited. Workflows keep the pins that they have. */
export function staleFiles(planned: readonly Planned[], existing: Existing): Stale[] {
  return planned.flatMap(({ file, text }) => {
    const before = existing(file);
    if (typeof before !== "string" || fingerprint(before) === fingerprint(text)) return [];
    return digestsOf(file).includes(fingerprint(before)) ? [{ file, before, after: withPinOf(before, text) }] : [];
  });
}

/** A text's digest. Pins and line breaks do not count: each repository has its own. */
export function fingerprint(text: string): string {
  const plain = text.replaceAll("\r\n", "\n").replace(PIN, "@pin");
  return createHash("sha256").update(plain).digest("hex").slice(0, 16);
}

/** What is known with the texts of today added, for `npm run docs`. Files whose text holds answers have none. */
export function knownWith(planned: readonly Planned[]): { readonly [file: string]: readonly string[] } {
  const all = planned.map(({ file, text }) => [file, [...new Set([...digestsOf(file), fingerprint(text)])]] as const);
  return Object.fromEntries(all);
}

// --- internal ---

const PIN = /[\w.-]+\/[\w.-]+(?=\/\.github\/workflows\/itsm-)|@[0-9a-f]{40} # v\S+/g;

function digestsOf(file: string): readonly string[] {
  const texts: { readonly [file: string]: readonly string[] } = known;
  return Object.hasOwn(texts, file) ? (texts[file] ?? []) : [];
}

function withPinOf(before: string, text: string): string {
  const [pin] = pinsIn(before);
  const [now] = pinsIn(text);
  if (!pin?.version || !now) return text;
  const ofSame = text.replaceAll(`${now.toolkit}/.github/`, `${pin.toolkit}/.github/`);
  return repinned(ofSame, { toolkit: pin.toolkit, commit: pin.ref, version: pin.version });
}
