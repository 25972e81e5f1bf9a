// What is remembered of deliveries: one small file before a notice is sent, one after; none is ever changed.
import { createHash } from "node:crypto";
import type { Delivery } from "./deliveries.ts";

/** The branch that remembers. It only ever grows. */
export const NOTICES_BRANCH = "itsm-notices";

/** A file of the branch. */
export interface NoticeFile {
  readonly path: string;
  readonly json: string;
}

/** What is known of a delivery: nothing, that it was begun, that it arrived. */
export type Remembered = "nothing" | "sending" | "sent";

/** Says that it is about to be sent. Always the same for the same delivery, so that writing it twice is writing it once. */
export function claimFile(delivery: Delivery): NoticeFile {
  return fileOf(delivery, "sending");
}

/** Says that the channel took it. */
export function sentFile(delivery: Delivery): NoticeFile {
  return fileOf(delivery, "sent");
}

/** What the paths on the branch say of a delivery. */
export function rememberedIn(paths: ReadonlySet<string>, delivery: Delivery): Remembered {
  if (paths.has(sentFile(delivery).path)) return "sent";
  return paths.has(claimFile(delivery).path) ? "sending" : "nothing";
}

/** Whether a path is that of such a file. */
export function isNoticeFile(path: string): boolean {
  return /^notices\/[a-z0-9-]+\/[0-9a-f]{40}\.(sending|sent)\.json$/.test(path);
}

// --- internal ---

function fileOf({ channel, notice }: Delivery, state: "sending" | "sent"): NoticeFile {
  const { key } = notice;
  const name = createHash("sha1").update(key).digest("hex");
  const content = { schemaVersion: 1, channel: channel.name, key, state };
  return { path: `notices/${channel.name}/${name}.${state}.json`, json: `${JSON.stringify(content, null, 2)}\n` };
}
