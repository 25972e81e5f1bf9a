// The whole state of the stand-in as one plain value.
import { type Account, type Accounts, accounts } from "./accounts.ts";
import { type App, appsOf, type Tokens, tokens } from "./actors.ts";
import { type Clock, clockAt } from "./clock.ts";
import { type BareRepository, bareRepository } from "./git/bare.ts";
import type {
  Activity,
  CheckRun,
  Delivery,
  Dispatch,
  Environment,
  Protection,
  QueueEntry,
  Ruleset,
  Status,
  Team,
} from "./ledgers.ts";
import type { Comment, Label, Review, Thread, ThreadEvent } from "./threads.ts";

export interface Forge {
  readonly owner: Account;
  readonly name: string;
  readonly id: number;
  readonly defaultBranch: string;
  /** Where the API answers; known once the server listens. */
  url: string;
  readonly createdAt: string;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly apps: { readonly find: (slug: string) => App; readonly all: () => readonly App[] };
  readonly tokens: Tokens;
  readonly git: BareRepository;
  readonly threads: Thread[];
  readonly comments: Comment[];
  readonly reviews: Review[];
  readonly events: ThreadEvent[];
  readonly labels: Label[];
  readonly checkRuns: CheckRun[];
  readonly statuses: Status[];
  readonly activity: Activity[];
  readonly rulesets: Ruleset[];
  readonly teams: Team[];
  readonly queue: QueueEntry[];
  readonly dispatches: Dispatch[];
  /** The workflow files that may be started by the API; any, where it is not said. */
  workflows: readonly string[] | undefined;
  /** Whether the setting "Allow GitHub Actions to create and approve pull requests" is on. */
  actionsMayApprove: boolean;
  /** Whether the setting "Allow auto-merge" is on. */
  autoMergeAllowed: boolean;
  /** How Pages gets its content; null where there are none. */
  pages: "workflow" | "legacy" | null;
  readonly protections: Map<string, Protection>;
  readonly environments: Map<string, Environment>;
  /** The variables of Actions. */
  readonly variables: Map<string, string>;
  /** Workflow files that GitHub does not run, with why. */
  readonly restingWorkflows: Map<string, "disabled_inactivity" | "disabled_manually">;
  readonly deliveries: Delivery[];
  /** A number that nothing else has. */
  nextId(): number;
}

export interface ForgeSettings {
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly clock: string;
}

/** A repository without commits, owned by an organisation. */
export function emptyForge({ owner, name, defaultBranch, clock }: ForgeSettings): Forge {
  const people = accounts();
  const time = clockAt(clock);
  let lastId = 70_000;
  return {
    owner: people.add(owner, { type: "Organization", id: 500, role: "none" }),
    name,
    id: 600_001,
    defaultBranch,
    url: "",
    createdAt: time.now(),
    clock: time,
    accounts: people,
    apps: appsOf(people),
    tokens: tokens(),
    git: bareRepository(defaultBranch),
    threads: [],
    comments: [],
    reviews: [],
    events: [],
    labels: [],
    checkRuns: [],
    statuses: [],
    activity: [],
    rulesets: [],
    teams: [],
    queue: [],
    dispatches: [],
    workflows: undefined,
    actionsMayApprove: false,
    autoMergeAllowed: false,
    pages: null,
    protections: new Map(),
    environments: new Map(),
    variables: new Map(),
    restingWorkflows: new Map(),
    deliveries: [],
    nextId: () => ++lastId,
  };
}
