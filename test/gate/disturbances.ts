// What goes wrong between two requests to GitHub, and the judgement whether the next run made it good.
import { isDeepStrictEqual } from "node:util";
import type { Fault, GitHub } from "../support/github/index.ts";

/** A world with a job to do on it, which can be done again and again. */
export interface Scene<State> {
  readonly github: GitHub;
  /** Does the job; gives what failed. */
  run(): Promise<readonly unknown[]>;
  /** What the job is to bring about, as plain data. */
  state(): State;
  /** What may not be so at any moment, asked after every write; null where all is well. */
  readonly wrong?: () => string | null;
  /** Ends the process that does the job, where it is one of its own. */
  readonly kill?: () => void;
}

/** Puts the trouble at the request of a number, from 1. */
export type Trouble = (scene: Scene<unknown>, at: number) => void;

export const troubles = {
  /** Requests before it pass; it and all later ones find no connection. */
  cut: ({ github }, at) => github.faults.cutAfter(at - 1),
  lostAnswer: ({ github }, at) => atRequest(github, at, { kind: "response-lost" }),
  badGateway: ({ github }, at) => atRequest(github, at, { kind: "status", status: 502 }),
  rateLimit: ({ github }, at) => atRequest(github, at, { kind: "secondary-rate-limit", retryAfter: 1 }),
  /** GitHub does it, and the process that asked for it is gone. */
  crash: ({ github, kill = () => {} }, at) => atRequest(github, at, { kind: "after", run: kill }),
} as const satisfies { readonly [name: string]: Trouble };

export interface Trial<State> {
  /** A new scene, always the same. */
  readonly begin: () => Promise<Scene<State>>;
  /** The requests to trouble, of those of an undisturbed run; all, where it is not said. */
  readonly which?: (requests: GitHub["requests"]) => readonly number[];
  /** Whether the troubled run must come through by itself. */
  readonly survives: boolean;
}

export interface Outcome<State> {
  /** What an undisturbed run brings about. */
  readonly undisturbed: State;
  /** How many requests were troubled, each in a scene of its own. */
  readonly tried: number;
  /** What was wrong, by the number of the request; nothing, if all is well. */
  readonly flaws: readonly string[];
}

/**
 * Troubles each request of a run in turn, and runs again undisturbed. A flaw is a state that differs from the one that a
 * single undisturbed run brings about, a moment at which something was wrong, and a second run that fails. Where the
 * troubled run left that very state, what another run does is known from the undisturbed ones.
 */
export async function trouble<State>(put: Trouble, { begin, which, survives }: Trial<State>): Promise<Outcome<State>> {
  const { undisturbed, requests } = await undisturbedRun(begin);
  const numbers = which?.(requests) ?? requests.map((_, index) => index + 1);
  const flaws: string[] = [];
  await inPool(numbers, async (at) => {
    const scene = await begin();
    try {
      const found = await flawsOf(scene, () => put(scene, at), { undisturbed, survives });
      flaws.push(...found.map((flaw) => `request ${at} (${named(requests[at - 1])}): ${flaw}`));
    } finally {
      await scene.github.close();
    }
  });
  return { undisturbed, tried: numbers.length, flaws };
}

/** The requests that write, each with the one before it: between other requests nothing has come about. */
export function aroundWrites(requests: GitHub["requests"]): number[] {
  return requests.flatMap(({ method }, index) => (method === "GET" ? [] : [index, index + 1])).filter((at) => at > 0);
}

// --- internal ---

/** So many scenes at once: most of a run is waiting. */
const AT_ONCE = 16;

async function undisturbedRun<State>(begin: Trial<State>["begin"]) {
  const { github, run, state } = await begin();
  try {
    const before = github.requests.length;
    const failed = await run();
    if (failed.length > 0) throw new Error(`The undisturbed run fails: ${failed.join("; ")}`);
    const requests = github.requests.slice(before);
    const undisturbed = state();
    const again = await run();
    if (again.length > 0 || !isDeepStrictEqual(state(), undisturbed))
      throw new Error(`Running twice is not running once: ${again.join("; ")}`);
    return { undisturbed, requests };
  } finally {
    await github.close();
  }
}

async function flawsOf<State>(
  scene: Scene<State>,
  put: () => void,
  { undisturbed, survives }: { readonly undisturbed: State; readonly survives: boolean },
): Promise<string[]> {
  const flaws: string[] = [];
  const watch = () => {
    const run = () => void flaws.push(...[scene.wrong?.() ?? []].flat());
    scene.github.faults.next({ match: /^(?!GET)/, kind: "after", times: Number.POSITIVE_INFINITY, run });
  };
  watch();
  put();
  const failed = await scene.run();
  if (survives && failed.length > 0) flaws.push(`it did not come through: ${failed.join("; ")}`);
  if (failed.length === 0) {
    if (isDeepStrictEqual(scene.state(), undisturbed)) return flaws;
    flaws.push(`it says that it came through, and left ${JSON.stringify(scene.state())}`);
  }
  scene.github.faults.clear();
  watch();
  const again = await scene.run();
  if (again.length > 0) flaws.push(`the run after it fails: ${again.join("; ")}`);
  if (!isDeepStrictEqual(scene.state(), undisturbed)) flaws.push(`it ends with ${JSON.stringify(scene.state())}`);
  return flaws;
}

/** Plans a fault for the request of a number. A hook at the one before it does so; hooks stand beside other faults. */
function atRequest({ faults }: GitHub, at: number, fault: Fault): void {
  let count = 0;
  const plan = () => {
    count += 1;
    if (count === at) faults.next({ match: /./, ...fault });
  };
  plan();
  if (at > 1) faults.next({ match: /./, kind: "before", times: at - 1, run: plan });
}

async function inPool(numbers: readonly number[], work: (number: number) => Promise<void>): Promise<void> {
  const left = [...numbers];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function named(request: GitHub["requests"][number] | undefined): string {
  return request ? `${request.method} ${request.path}${request.query}` : "beyond the last";
}
