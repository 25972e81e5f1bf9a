// The webhooks that GitHub would send, in order, with their bodies as they were at that moment.
import type { Actor } from "../actors.ts";
import type { Forge } from "../forge.ts";
import type { Payload } from "../ledgers.ts";

/** Appends one webhook. What GITHUB_TOKEN causes starts no workflow, but for dispatches. */
export function deliver(forge: Forge, event: string, by: Actor, payload: Payload): void {
  forge.deliveries.push({
    id: forge.nextId(),
    event,
    action: typeof payload.action === "string" ? payload.action : null,
    at: forge.clock.now(),
    sender: by.account.login,
    startsWorkflows: by.app?.slug !== "github-actions" || event === "workflow_dispatch",
    payload,
  });
}
