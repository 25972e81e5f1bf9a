// Channels are told over real HTTP, whatever GitHub and their own hosts do meanwhile.
import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { addressesIn } from "../../actions/notify/addresses.ts";
import { notify } from "../../actions/notify/notify.ts";
import { poster } from "../../actions/notify/post.ts";
import { pushedFrom } from "../../actions/notify/pushed-from.ts";
import { connectGitHub } from "../../core/github/index.ts";
import { bundled } from "../gate/bundled.ts";
import { aroundWrites, type Scene, trouble, troubles } from "../gate/disturbances.ts";
import { type GitHub, startGitHub } from "../support/github/index.ts";
import { platform } from "../support/policy-company.ts";
import { fileOf } from "../support/policy-scene.ts";
import { anIncident, aService } from "../support/records.ts";

interface Received {
  readonly path: string;
  readonly key: string;
  readonly repeated: boolean;
}

/** How a receiver answers: a status, a place to go to, not at all, or not before it has done something. */
type Manner = number | { readonly to: string } | "silence" | (() => void);

/** A receiver that answers in these manners, one request each, then 200. */
async function aReceiver(manners: readonly Manner[] = []) {
  const received: Received[] = [];
  const left = [...manners];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const manner = left.shift() ?? 200;
      if (manner === "silence") return void request.socket.destroy();
      if (typeof manner === "object") return void response.writeHead(307, { location: manner.to }).end();
      if (typeof manner === "function") manner();
      if (manner === 200 || typeof manner === "function") {
        const { key, repeated } = JSON.parse(Buffer.concat(chunks).toString());
        received.push({ path: request.url ?? "", key, repeated });
      }
      response.writeHead(typeof manner === "number" ? manner : 200, manner === 429 ? { "retry-after": "3" } : {}).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const close = () => new Promise<void>((done) => server.close(() => done()) && server.closeAllConnections());
  return { received, url: `http://127.0.0.1:${address.port}/hook`, close };
}

const CONFIG = `organisation: Testing
notify:
  channels:
    - { name: ops, kind: webhook, url_secret: OPS, audience: internal }
`;
const SECRETS = { second: 1, log: () => {}, fetch };
const sleep = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

const UPDATES = [
  { at: "2026-03-10T10:05:00Z", status: "investigating" as const, message: "We look." },
  { at: "2026-03-10T10:20:00Z", status: "identified" as const, message: "Found." },
];

/** A company in which an incident was opened half an hour ago and updated since. */
async function aCompany(updates = UPDATES): Promise<GitHub> {
  const records = [platform, aService("checkout", { owner: "platform" }), anIncident("A", { updates })];
  const files = { ...Object.fromEntries(records.map(fileOf)), "itsm.config.yaml": CONFIG };
  return startGitHub({ clock: "2026-03-10T10:30:00Z", files });
}

function tell(github: GitHub, url: string) {
  const api = connectGitHub({
    ...{ owner: github.owner, repo: github.name, baseUrl: github.url, fetch, second: 1, sleep },
    token: github.appToken({ permissions: { contents: "write" } }),
    now: () => Date.parse(github.clock.now()),
  });
  const post = poster({ ...SECRETS, sleep });
  const ground = { github: api, post, addresses: addressesIn(`OPS=${url}`), now: Date.parse(github.clock.now()) };
  return notify({ ...ground, log: () => {} }, null);
}

/** The files of the branch; none where there is no branch yet. */
function remembered(github: GitHub): readonly string[] {
  try {
    return github.files("itsm-notices").toSorted();
  } catch {
    return [];
  }
}

const KEYS = ["INC-2026-000A/2026-03-10T10:05:00.000Z", "INC-2026-000A/2026-03-10T10:20:00.000Z"];

async function aScene(manners: readonly Manner[] = []) {
  const [github, receiver] = [await aCompany(), await aReceiver(manners)];
  onTestFinished(async () => {
    await receiver.close();
    await github.close();
  });
  return { github, receiver, run: () => tell(github, receiver.url) };
}

describe("notify", () => {
  it("tells each notice once, oldest first, however often it runs", async () => {
    const { receiver, run } = await aScene();
    expect((await run()).errors).toEqual([]);
    expect(await run()).toEqual({ sent: [], left: 0, errors: [] });
    expect(receiver.received.map(({ key, repeated }) => [key, repeated])).toEqual(KEYS.map((key) => [key, false]));
  });

  it.each([
    ["503", [503]],
    ["429 with a word when to come back", [429]],
    ["a broken connection", ["silence"]],
    ["a redirect to the same host", [{ to: "/other" }]],
  ] as const)("comes through %s", async (_, manners) => {
    const { receiver, run } = await aScene(manners);
    expect((await run()).errors).toEqual([]);
    expect(receiver.received.map(({ key }) => key)).toEqual(KEYS);
  });

  it("gives up on a channel that keeps failing, and makes it good in a later run as something that may be a repetition", async () => {
    const { receiver, run } = await aScene([500, 500, 500, 500]);
    const { errors, left } = await run();
    expect([String(errors[0]), left]).toEqual([
      expect.stringContaining("the channel ops did not take a notice: status 500"),
      2,
    ]);
    expect((await run()).errors).toEqual([]);
    expect(receiver.received).toEqual(KEYS.map((key) => ({ path: "/hook", key, repeated: true })));
  });

  it("follows no redirect to another host, repeats no refusal, and tells no address", async () => {
    const other = await aReceiver();
    onTestFinished(other.close);
    const { receiver, run } = await aScene([{ to: other.url }, 404]);
    const first = String((await run()).errors[0]);
    expect(first).toContain("it sends elsewhere");
    const second = String((await run()).errors[0]);
    expect(second).toContain("status 404");
    expect([other.received, receiver.received]).toEqual([[], []]);
    for (const text of [first, second]) expect(text).not.toContain("/hook");
  });

  it.each(["http://example.com/hook", "https://me:pass@example.com/", "file:///etc/passwd", "nothing"])(
    "posts nothing to %s",
    async (address) => {
      const post = poster({ ...SECRETS, sleep });
      const letter = { channel: "ops", address, key: "k", payload: {} };
      await expect(post(letter)).rejects.toThrow("expected one that begins with https://");
    },
  );

  it("says which line of the secret is wrong without telling it", async () => {
    expect(() => addressesIn("OPS=https://a\nhttps://secret")).toThrow(
      /^line 2 of ITSM_NOTIFY_URLS is not right[^/]*https:\/\/…/,
    );
    const { github } = await aScene();
    const { errors } = await tell(github, "not-an-address");
    expect(String(errors[0])).toContain("the address of the channel ops is not right");
  });

  it("takes the commit before a push from the event, and from no other", () => {
    const before = "a".repeat(40);
    expect(pushedFrom({ name: "push", payload: { before } })).toBe(before);
    expect(pushedFrom({ name: "push", payload: { before: "0".repeat(40) } })).toBeNull();
    expect(pushedFrom({ name: "schedule", payload: { before } })).toBeNull();
  });
});

/** What is to be told, in a world that lives as long as the test. */
async function telling(
  manners: readonly Manner[] = [],
  updates = UPDATES,
): Promise<Scene<unknown> & { readonly url: string }> {
  const [github, receiver] = [await aCompany(updates), await aReceiver(manners)];
  onTestFinished(receiver.close);
  const { received, url } = receiver;
  const before = (key: string, index: number) => received.findIndex((one) => one.key === key) < index;
  return {
    github,
    url,
    async run() {
      try {
        return (await tell(github, url)).errors;
      } catch (error) {
        return [error];
      }
    },
    state: () => ({ told: [...new Set(received.map(({ key }) => key))], remembered: remembered(github) }),
    wrong: () =>
      received.some(({ key, repeated }, index) => !repeated && before(key, index))
        ? "something was told twice as if for the first time"
        : null,
  };
}

describe.each([
  ["the connection to GitHub is cut for good", "cut"],
  ["one answer of GitHub's is lost", "lostAnswer"],
  ["GitHub answers 502 once", "badGateway"],
  ["a secondary rate limit asks to wait", "rateLimit"],
] as const)("where %s, nothing is left out, and a repetition says that it is one:", (_, name) => {
  it("at any request", { timeout: 120_000 }, async () => {
    const begin = () => telling();
    const { undisturbed, flaws } = await trouble(troubles[name], { begin, survives: name !== "cut" });
    expect(flaws).toEqual([]);
    expect(undisturbed).toMatchObject({ told: KEYS });
  });
});

describe("where the process dies, nothing is left out, and a repetition says that it is one:", () => {
  /** The bundle tells of one update. */
  async function dying(manners: readonly Manner[] = []) {
    const scene = await telling(manners, UPDATES.slice(0, 1));
    const env = { ITSM_NOTIFY_URLS: `OPS=${scene.url}` };
    return bundled(scene, { action: "notify", event: "schedule", env, permissions: { contents: "write" } });
  }

  it("before or after any write", { timeout: 120_000 }, async () => {
    const which = aroundWrites;
    const outcome = await trouble(troubles.crash, { begin: () => dying(), which, survives: false });
    expect(outcome.flaws).toEqual([]);
    expect(outcome.undisturbed).toMatchObject({ told: KEYS.slice(0, 1) });
    expect(outcome.tried).toBeGreaterThan(8);
  });

  it("between what the channel took and the note of it", async () => {
    let kill = () => {};
    const scene = await dying([() => kill()]);
    onTestFinished(() => scene.github.close());
    kill = () => scene.kill?.();
    expect(await scene.run()).toEqual([expect.stringContaining("SIGKILL")]);
    expect(await scene.run()).toEqual([]);
    expect(scene.wrong?.()).toBeNull();
    const undisturbed = await dying();
    onTestFinished(() => undisturbed.github.close());
    await undisturbed.run();
    expect(scene.state()).toEqual(undisturbed.state());
  });
});
