// The past of a real repository, as a portal tells it.
import type { Audience } from "../../core/audience.ts";
import { openPortal, openPortalPast } from "../../core/open-portal.ts";
import type { HistoryEvent, PortalPast } from "../../core/past/index.ts";

/** What a portal that is built at an instant (of today by default) tells of the past. */
export async function pastOf(root: string, audience: Audience = "internal", now?: string): Promise<PortalPast> {
  const clock = { system: Date.now(), ...(now !== undefined && { given: Date.parse(now) }) };
  const portal = await openPortal(root, clock);
  return openPortalPast(portal, { audience, tool: { name: "itsm-as-code", version: "0.0.0" } });
}

/** The history of a page: each event with its differences in words, newest first. */
export function told(past: PortalPast, path: string): string[] {
  const history = past.histories[path];
  if (!history) throw new Error(`no history of ${path}`);
  return history.events.map((event) => [heading(event), ...event.differences.map(inWords)].join(" | "));
}

// --- internal ---

function heading({ what, from, to }: HistoryEvent): string {
  return `${what}: ${from?.label ?? "nothing"} → ${to?.label ?? "nothing"}`;
}

function inWords({ label, words }: HistoryEvent["differences"][number]): string {
  return `${label}: ${words}`;
}
