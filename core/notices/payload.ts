// A notice in the form that its channel reads: Slack's blocks, an Adaptive Card, or plain JSON.

import { findKind } from "../../schemas/index.ts";
import { type Address, addressIn } from "../address/index.ts";
import type { Config } from "../config.ts";
import { momentText } from "../moment-text.ts";
import type { Delivery } from "./deliveries.ts";
import { slackPayload } from "./slack.ts";
import { teamsPayload } from "./teams.ts";
import { headlineOf } from "./words.ts";

/** What is posted, as data. */
export type Payload = { readonly [field: string]: unknown };

/** A notice in words, before it gets the form of a channel. All texts are plain, and none is trusted. */
export interface Told {
  readonly key: string;
  readonly headline: string;
  readonly message: string;
  /** Short facts: services, status, when. */
  readonly facts: readonly string[];
  /** An https address; null where none is known to this audience. */
  readonly link: string | null;
}

/** Composes it. `repeated`: it was begun before, and may have arrived. */
export function payloadOf(delivery: Delivery, config: Config, repeated: boolean): Payload {
  const told = toldOf(delivery, config, repeated);
  const { channel, notice } = delivery;
  if (channel.kind === "slack") return slackPayload(told);
  if (channel.kind === "teams") return teamsPayload(told);
  const { key, event, kind, id, title, status, services, slugs, at } = notice;
  return {
    ...{ schemaVersion: 1, kind: "notice", key, event, repeated, headline: told.headline, message: told.message },
    record: { kind, id, title, status, url: told.link },
    services: slugs.map((slug, index) => ({ slug, title: services[index] ?? slug })),
    at: new Date(at).toISOString(),
    audience: channel.audience,
  };
}

// --- internal ---

function toldOf(delivery: Delivery, config: Config, repeated: boolean): Told {
  const { notice, channel } = delivery;
  const facts = [
    ...(notice.services.length === 0 ? [] : [notice.services.join(", ")]),
    notice.status.replaceAll("_", " "),
    momentText(notice.at, config.time_zone),
    ...(channel.audience === "internal" ? notice.inner : []),
    ...(repeated ? ["Sent again: this may have arrived before."] : []),
  ];
  return {
    key: `${channel.name}/${notice.key}`,
    headline: headlineOf(notice, channel.templates[notice.event]),
    message: notice.message.replaceAll(/\r\n?/g, "\n").trim(),
    facts,
    link: linkOf(delivery, config),
  };
}

/** A page of the portal, where this record is on it; for readers within the organisation else the file. */
function linkOf({ notice, channel }: Delivery, { portal }: Config): string | null {
  const folder = findKind(notice.kind)?.folder;
  if (portal.url && (notice.visibility === "public" || portal.audience === "internal") && folder !== undefined) {
    const { origin, pathname } = new URL(portal.url);
    const address: Address = addressIn(pathname.endsWith("/") ? pathname : `${pathname}/`, origin);
    return address(`${folder}/${notice.id}/`);
  }
  if (channel.audience === "public" || !portal.repository) return null;
  return `${portal.repository}/blob/${portal.branch}/${notice.file.split("/").map(encodeURIComponent).join("/")}`;
}
