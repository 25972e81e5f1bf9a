// Sends what is due: remembered as begun before it leaves, and as sent once it was taken.
import type { GitHub } from "../../core/github/index.ts";
import { ItsmError, openNews } from "../../core/index.ts";
import {
  claimFile,
  type Delivery,
  deliveriesOf,
  payloadOf,
  type Remembered,
  rememberedIn,
  sentFile,
  sinceOpening,
} from "../../core/notices/index.ts";
import type { Post } from "./post.ts";

export interface NotifyGround {
  readonly github: GitHub;
  readonly post: Post;
  readonly addresses: ReadonlyMap<string, string>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly log: (text: string) => void;
}

export interface Notified {
  readonly sent: readonly Delivery[];
  /** How many are left for the next run. */
  readonly left: number;
  readonly errors: readonly unknown[];
}

/** So many a run; more than that at once is no news but noise, and the next run goes on. */
export const MOST_NOTICES = 50;

/** Tells what is new since `before`, and what earlier runs left. A channel that fails does not keep others waiting. */
export async function notify(ground: NotifyGround, before: string | null): Promise<Notified> {
  const { github, now, log } = ground;
  const { config, ...ledgers } = await openNews(github, before);
  const { channels } = config.notify;
  if (channels.length === 0) {
    log("notify: in itsm.config.yaml names no channel: there is nobody to tell.");
    return { sent: [], left: 0, errors: [] };
  }
  const paths = await github.readNotices();
  const open = deliveriesOf({ ...ledgers, now, channels })
    .flatMap((delivery) => sinceOpening(delivery, (one) => rememberedIn(paths, one) !== "nothing") ?? [])
    .map((delivery) => ({ delivery, remembered: rememberedIn(paths, delivery) }))
    .filter(({ remembered }) => remembered !== "sent");
  const due = open.slice(0, MOST_NOTICES);
  if (due.length === 0) return { sent: [], left: 0, errors: [] };
  await github.appendNotices(
    due.map(({ delivery }) => claimFile(delivery)),
    `Begin ${due.length} notices`,
  );
  const sent: Delivery[] = [];
  const errors: unknown[] = [];
  const failing = new Set<string>();
  for (const { delivery, remembered } of due) {
    const { name } = delivery.channel;
    if (failing.has(name)) continue;
    try {
      await send(ground, delivery, { config, remembered });
      sent.push(delivery);
    } catch (error) {
      failing.add(name);
      errors.push(error);
    }
  }
  return { sent, left: open.length - sent.length, errors };
}

// --- internal ---

interface Sending {
  readonly config: Parameters<typeof payloadOf>[1];
  readonly remembered: Remembered;
}

async function send(
  { github, post, addresses, log }: NotifyGround,
  delivery: Delivery,
  { config, remembered }: Sending,
) {
  const { channel, notice } = delivery;
  const address = addresses.get(channel.url_secret);
  if (address === undefined)
    throw new ItsmError(
      `the channel ${channel.name} has no address: expected a line ${channel.url_secret}=https://… in the secret ITSM_NOTIFY_URLS, got none`,
      "Add it to the secret in the environment itsm-notify.",
    );
  const key = `${channel.name}/${notice.key}`;
  const payload = payloadOf(delivery, config, remembered === "sending");
  await post({ channel: channel.name, address, key, payload });
  await github.appendNotices([sentFile(delivery)], `Sent ${key}`);
  log(`${channel.name}: ${notice.event} of ${notice.id}`);
}
