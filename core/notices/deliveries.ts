// What each channel is to be told now: what is new in it, and what it was not told yet.
import { ledgerFor } from "../audience.ts";
import type { Ledger } from "../ledger.ts";
import type { NoticeChannel } from "../notify-settings.ts";
import type { Notice } from "./notice.ts";
import { noticesIn } from "./notices-in.ts";

/** A notice for a channel. */
export interface Delivery {
  readonly channel: NoticeChannel;
  readonly notice: Notice;
}

export interface NoticeQuestion {
  /** The records before the push; null where nothing was pushed, or nobody knows. */
  readonly before: Ledger | null;
  readonly after: Ledger;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly channels: readonly NoticeChannel[];
}

/** So long a notice is made good where runs were missed, in milliseconds: a day. */
export const HORIZON = 86_400_000;
/** What a push brings is told though it happened up to so long ago: a week. Older things are history. */
const OLDEST = 7 * HORIZON;

/**
 * Oldest notice first, then by channel. Told is what came about within the last day, and what the push brought: an
 * incident that was written down late is news as well. Who was told already is for the caller to leave out.
 */
export function deliveriesOf({ before, after, now, channels }: NoticeQuestion): Delivery[] {
  const found = channels.flatMap((channel) => {
    const known = before && new Set(noticesIn(ledgerFor(before, channel.audience), now).map(({ key }) => key));
    return noticesIn(ledgerFor(after, channel.audience), now)
      .filter(({ key, at }) => at > now - (known && !known.has(key) ? OLDEST : HORIZON))
      .filter((notice) => concerns(notice, channel))
      .map((notice) => ({ channel, notice }));
  });
  return found.toSorted((a, b) => a.notice.at - b.notice.at);
}

/**
 * The first update of an incident that was announced without one is an update, not another opening; nothing where the
 * channel does not hear of updates. `wasTold` says of a key whether the channel was told it.
 */
export function sinceOpening(delivery: Delivery, wasTold: (delivery: Delivery) => boolean): Delivery | undefined {
  const { channel, notice } = delivery;
  const key = `${notice.id}/opened`;
  if (notice.event !== "incident_opened" || notice.key === key) return delivery;
  if (!wasTold({ channel, notice: { ...notice, key } })) return delivery;
  const event = "incident_updated";
  return channel.events.includes(event) ? { channel, notice: { ...notice, event } } : undefined;
}

// --- internal ---

function concerns({ event, slugs }: Notice, { events, services }: NoticeChannel): boolean {
  return events.includes(event) && (services.length === 0 || slugs.some((slug) => services.includes(slug)));
}
