// The stand-in as tests see it: state operations by logins, tokens, faults, webhooks, logs.
import type { Clock } from "../clock.ts";
import { type EventName, type EventOptions, eventPayload } from "../events/event.ts";
import type { Forge } from "../forge.ts";
import type { Delivery, Dispatch, Payload } from "../ledgers.ts";
import type { Faults } from "../server/faults.ts";
import type { RequestEntry, RunningServer } from "../server/server.ts";
import { branchDesk } from "./branches.ts";
import { checkDesk } from "./checks.ts";
import { peopleDesk } from "./people.ts";
import { pullDesk } from "./pulls.ts";
import { queueDesk } from "./queue.ts";
import { reviewDesk } from "./reviews.ts";
import { rulesDesk } from "./rules.ts";
import { threadDesk } from "./threads.ts";

type Desks = ReturnType<typeof branchDesk> &
  ReturnType<typeof pullDesk> &
  ReturnType<typeof reviewDesk> &
  ReturnType<typeof queueDesk> &
  ReturnType<typeof threadDesk> &
  ReturnType<typeof checkDesk> &
  ReturnType<typeof peopleDesk> &
  ReturnType<typeof rulesDesk>;

export interface GitHub extends Desks {
  /** The API, for `baseUrl` or GITHUB_API_URL. */
  readonly url: string;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  /** The bare repository on disk, to be cloned. */
  readonly folder: string;
  readonly clock: Clock;
  readonly faults: Faults;
  /** All requests, in order. */
  readonly requests: readonly RequestEntry[];
  /** What did not conform to GitHub's description. */
  readonly violations: readonly string[];
  /** Requests that nothing answers. */
  readonly unknownRoutes: readonly string[];
  /** All webhooks that GitHub would have sent, in order. */
  readonly deliveries: readonly Delivery[];
  /** Workflows started by the API. */
  readonly dispatches: readonly Dispatch[];
  /** The payload of a webhook, as GitHub would send it now. */
  event<Name extends EventName>(name: Name, options: EventOptions[Name]): Payload;
  /** Stops the server and removes the repository. Throws where anything did not conform to GitHub's description. */
  close(): Promise<void>;
}

/** The one value that tests hold. */
export function githubOf(forge: Forge, server: RunningServer): GitHub {
  return {
    ...branchDesk(forge),
    ...pullDesk(forge),
    ...reviewDesk(forge),
    ...queueDesk(forge),
    ...threadDesk(forge),
    ...checkDesk(forge),
    ...peopleDesk(forge),
    ...rulesDesk(forge),
    url: server.url,
    owner: forge.owner.login,
    name: forge.name,
    defaultBranch: forge.defaultBranch,
    folder: forge.git.folder,
    clock: forge.clock,
    faults: server.faults,
    requests: server.requests,
    violations: server.violations,
    unknownRoutes: server.unknownRoutes,
    deliveries: forge.deliveries,
    dispatches: forge.dispatches,
    event: (name, options) => eventPayload(forge, name, options),
    async close() {
      await server.close();
      forge.git.remove();
      if (server.violations.length > 0)
        throw new Error(
          `GitHub's API was not used, or not imitated, as it is described:\n${server.violations.join("\n")}`,
        );
    },
  };
}
