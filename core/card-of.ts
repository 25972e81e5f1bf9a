// A record that is right to the card by which others know it.
import { findKind } from "../schemas/index.ts";
import { type Card, cardText } from "./card.ts";
import { type AnyRecord, keyOf } from "./record.ts";
import { eachName } from "./references.ts";

/** The card of a record that passed. A word that stands for all records of a kind names nobody. */
export function cardOf({ kind, id, fields }: AnyRecord): Card {
  const key = keyOf(kind, id);
  const links: string[] = [];
  const chains: string[] = [];
  for (const { path, to, acyclic, wildcard } of findKind(kind)?.references ?? [])
    eachName(fields, path, (name) => {
      if (name === wildcard) return;
      const named = keyOf(to, name);
      links.push(named);
      // Who names himself goes in a circle of one; the ledger has a rule of its own for that.
      if (acyclic || named === key) chains.push(`${path} ${named}`);
    });
  const aliases = fields.aliases.map((alias) => alias.toLowerCase());
  return cardText({ key, aliases, links, chains });
}
