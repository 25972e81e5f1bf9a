// The addresses of channels, by the names of their secrets.
import { ItsmError } from "../../core/index.ts";

/** Reads lines `SLACK_URL=https://…`; empty ones and those that begin with # are left out. Never tells an address. */
export function addressesIn(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return new Map(
    lines.flatMap((line, index): (readonly [string, string])[] => {
      if (line === "" || line.startsWith("#")) return [];
      const [, name, address] = /^([A-Z][A-Z0-9_]*)=(\S+)$/.exec(line) ?? [];
      if (name !== undefined && address !== undefined) return [[name, address]];
      throw new ItsmError(
        `line ${index + 1} of ITSM_NOTIFY_URLS is not right: expected NAME=https://…, got something else`,
        "Write one channel's address a line into the secret, such as SLACK_URL=https://hooks.slack.com/…",
      );
    }),
  );
}
