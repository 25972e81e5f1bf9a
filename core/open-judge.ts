// What judges records one by one for a check; loaded only where there is something to judge.
import type { Card } from "./card.ts";
import { cardOf } from "./card-of.ts";
import { configWarnings, settingsOf } from "./config.ts";
import type { Finding } from "./finding.ts";
import type { ConfigCard } from "./known-right.ts";
import { type Clock, openConfiguration, openLedger } from "./open.ts";
import type { Checked } from "./open-check.ts";
import { teamsIn } from "./policy-flaws.ts";
import { keyOf } from "./record.ts";
import { readPath } from "./record-path.ts";
import type { SourceFile } from "./source-file.ts";
import { validate } from "./validate.ts";

/** What one file came to: a card, a record with warnings, or what is wrong, with the key of the record that it would be. */
export type Judged =
  | { readonly card: Card }
  | { readonly warned: true }
  | { readonly findings: readonly Finding[]; readonly key: string | undefined };

/** What a check needs of the configuration of a root, with its text. Throws ItsmError where there is none or it is bad. */
export function configAt(root: string): {
  readonly config: ConfigCard;
  readonly text: string;
  /** Whether it has names of an earlier version, which the ledger tells. */
  readonly warned: boolean;
} {
  const { config, source } = openConfiguration(root);
  const links = teamsIn(source.text).map(({ name }) => keyOf("team", name));
  const warned = configWarnings(source).length > 0;
  return { config: { ignore: config.ignore, links, settings: settingsOf(config) }, text: source.text, warned };
}

/** Judges one file by itself. */
export function judged(source: SourceFile, settings: ConfigCard["settings"]): Judged {
  const result = validate(source, settings);
  if ("record" in result) return result.warnings.length > 0 ? { warned: true } : { card: cardOf(result.record) };
  const path = readPath(source.file);
  return { findings: result.findings, key: "id" in path ? keyOf(path.kind.name, path.id) : undefined };
}

/** What the ledger says of all records together. */
export function judgedTogether(root: string, clock: Clock): Checked {
  const { findings, checked, sources } = openLedger(root, clock);
  return { findings, checked, files: [...sources.keys()], textOf: (file) => sources.get(file)?.text };
}
