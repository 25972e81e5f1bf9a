// Every command of every guide is run, in a repository begun as the guide says, and must say what the guide shows.
// With UPDATE_GUIDES=1 what differs is written into the guide instead, to be read before it is committed.
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readConfig } from "../core/config.ts";
import { entryText, SITE } from "./support/cstate-site.ts";
import { githubForTest } from "./support/github/for-tests.ts";
import {
  type Correction,
  corrected,
  correctionOf,
  emptyPlace,
  type Part,
  type Place,
  partsOf,
  play,
  type StandIn,
} from "./support/guides/index.ts";
import { pushWorld } from "./support/push-world.ts";
import { longLivedFolder, writeFiles } from "./support/temp-folder.ts";

const house = fileURLToPath(new URL("..", import.meta.url));
/** Made by `npm run docs` and `npm run bench`. */
const GENERATED = ["commands.md", "configuration.md", "rules.md", "performance.md"];
const guides = readdirSync(join(house, "docs")).filter((name) => name.endsWith(".md") && !GENERATED.includes(name));
const README = "../README.md";
const pages = [README, ...guides];
const read = (guide: string) => readFileSync(join(house, "docs", guide), "utf8");

/** Commands that cannot be run here, why, and what has their effect instead. */
const STAND_INS: readonly StandIn[] = [
  {
    command: /^npm install$/,
    because: "the package lies on no registry; the test of the newcomer packs and installs it",
    instead: "true",
  },
  {
    command: /^gh repo create /,
    because: "there is no GitHub here; an empty repository takes its place",
    instead: "git init -q --bare ~/origin.git && git remote add origin ~/origin.git && git push -qu origin main",
  },
  { command: /^gh pr create --fill( && gh pr merge .*)?$/, because: "there is no GitHub here", instead: "true" },
  {
    command: /^git clone .*\/itsm-as-code\.git$/,
    because: "there is no GitHub here; this very repository is copied",
    instead: (place) => copyHouse(join(place.cwd, "itsm-as-code")),
  },
  {
    command: /^GITHUB_TOKEN=\$\(gh auth token\) npx itsm doctor$/,
    because: "gh knows no token here; the tests of the doctor ask the stand-in for GitHub",
    instead: "true",
  },
  {
    command: /^npx itsm portal serve$/,
    because: "it runs until it is stopped; test/site/portal-command.test.ts runs it",
    instead: "true",
  },
  {
    command: /^curl .* > pagerduty\.json$/s,
    because: "PagerDuty is not asked; a file of its shape is there",
    instead: "test -s pagerduty.json",
  },
  {
    command: /^curl .* > incidents\.json$/,
    because: "the page does not exist; a file of its shape is there",
    instead: "test -s incidents.json",
  },
  {
    command: /^gh issue list /,
    because: "there is no GitHub here; a file of its shape is there",
    instead: "test -s issues.json",
  },
  {
    command: /^npm ci && npm (start|test) /,
    because: "it is how all of this is tested; test/site/portal-command.test.ts builds and serves the portal",
    instead: "true",
  },
  { command: /^npm ci$/, because: "the copy has the packages of this repository", instead: "true" },
];

/** Languages of blocks that hold no command. */
const NO_COMMANDS = ["yaml", "text", "markdown", "json", "ts"];

/** This repository without its tests, with its packages, as a repository of its own. */
function copyHouse(to: string): void {
  const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8" });
  const files = git(house, "ls-files", "-co", "--exclude-standard", "-z").split("\0");
  for (const file of files.filter((name) => name !== "" && !name.startsWith("test/")))
    cpSync(join(house, file), join(to, file));
  symlinkSync(join(house, "node_modules"), join(to, "node_modules"));
  git(to, "init", "-q");
  git(to, "add", "--all");
}

/** Plays the parts; gives what must be corrected in the guide. */
async function playAll(place: Place, parts: readonly Part[], standIns = STAND_INS): Promise<Correction[]> {
  const corrections: Correction[] = [];
  for (const part of parts) {
    const played = await play(place, part, standIns);
    const correction = played && correctionOf(played, place.names);
    if (correction) corrections.push(correction);
  }
  return corrections;
}

function hold(guide: string, corrections: readonly Correction[]): void {
  const text = read(guide);
  const truth = corrected(text, corrections);
  if (process.env.UPDATE_GUIDES) writeFileSync(join(house, "docs", guide), truth);
  else expect(truth).toBe(text);
}

const home = longLivedFolder();

/** docs/start.md, played once: every other guide begins with a copy of what it leaves. */
const start = (() => {
  let played: Promise<{ readonly place: Place; readonly corrections: readonly Correction[] }> | undefined;
  const begin = async () => {
    const place = emptyPlace(join(home, "start"));
    return { corrections: await playAll(place, partsOf(read("start.md"))), place };
  };
  return () => {
    played ??= begin();
    return played;
  };
})();

/** Where a guide is played, and what stands in for commands of its own. */
interface Beginning {
  readonly place: Place;
  readonly standIns: readonly StandIn[];
}

async function started(name: string): Promise<Beginning> {
  const { place } = await start();
  const to = join(home, name);
  cpSync(place.home, to, { recursive: true });
  const moved = { ...emptyPlace(to), cwd: place.cwd.replace(place.home, to), names: new Map(place.names) };
  return { place: moved, standIns: STAND_INS };
}

/** Mira has written the change of docs/write-a-change.md and asked for it; Jonas has a clone. */
async function asked(name: string): Promise<Beginning> {
  const { place: mira } = await started(`${name}-mira`);
  const [written = ""] = read("write-a-change.md").split("\n## Ask\n");
  await playAll(mira, partsOf(written));
  const github = await githubForTest({
    owner: "acme",
    name: "itsm",
    clock: new Date(mira.now).toISOString(),
    files: filesAt(mira.cwd, "main"),
  });
  github.push("larger-pool", {
    files: filesAt(mira.cwd, "larger-pool", "records/changes/2026"),
    message: "Plan",
    by: "mira",
  });
  github.openPullRequest({ head: "larger-pool", base: "main", title: "Enlarge the pool of connections", by: "mira" });
  const jonas = emptyPlace(join(home, name), "jonas");
  appendFileSync(
    join(jonas.home, ".gitconfig"),
    `[url "${github.folder}"]\n\tinsteadOf = git@github.com:acme/itsm.git\n`,
  );
  const cwd = join(jonas.cwd, "acme-itsm");
  execFileSync("git", ["clone", "--quiet", github.folder, cwd]);
  execFileSync("git", ["remote", "set-url", "origin", "git@github.com:acme/itsm.git"], { cwd });
  const approve = ({ now }: Place) => {
    github.clock.set(new Date(now).toISOString());
    github.review(1, { by: "jonas", state: "APPROVED" });
  };
  return {
    place: {
      ...jonas,
      cwd,
      now: mira.now,
      names: mira.names,
      env: { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.token("jonas") },
    },
    standIns: [
      {
        command: /^gh pr review 1 --approve$/,
        because: "gh speaks to github.com alone; the stand-in is told",
        instead: approve,
      },
    ],
  };
}

/** The files of a commit, by path. */
function filesAt(cwd: string, revision: string, below = "."): { readonly [path: string]: string } {
  const git = (...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8" });
  const paths = git("ls-tree", "-r", "--name-only", "-z", revision, below).split("\0").filter(Boolean);
  return Object.fromEntries(paths.map((path) => [path, git("show", `${revision}:${path}`)]));
}

/** Files of other systems lie there already. */
async function exported(name: string): Promise<Beginning> {
  const beginning = await started(name);
  const { cwd } = beginning.place;
  for (const [file, fixture] of Object.entries(EXPORTS))
    cpSync(join(house, "test/fixtures/import", fixture), join(cwd, file));
  writeFiles(join(cwd, "../status"), { "config.yml": SITE, "content/issues/2024-03-04-down.md": entryText() });
  return beginning;
}

const EXPORTS = {
  "incident.csv": "servicenow-incident.csv",
  "change_request.csv": "servicenow-change.csv",
  "jira.csv": "jira.csv",
  "pagerduty.json": "pagerduty.json",
  "incidents.json": "statuspage.json",
  "issues.json": "upptime.json",
};

/** The sample company, with a branch that edits the backout plan of an approved change. */
async function sample(name: string): Promise<Beginning> {
  const place = emptyPlace(join(home, name));
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: place.cwd, env: { ...process.env, HOME: place.home } });
  for (const file of ["records", "itsm.config.yaml"])
    cpSync(join(house, file), join(place.cwd, file), { recursive: true });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Begin");
  git("switch", "--quiet", "--create", "backout");
  const change = readdirSync(join(place.cwd, "records/changes/2026")).find((file) => file.startsWith("CHG-2026-YGJ4"));
  const file = join(place.cwd, "records/changes/2026", change ?? "");
  writeFileSync(file, readFileSync(file, "utf8").replace("## Backout plan\n", "## Backout plan\n\nAsk Ilka first.\n"));
  git("commit", "--quiet", "--all", "--message", "Ask first");
  return { place, standIns: STAND_INS };
}

/** An incident burns in a clone of a repository on GitHub. */
async function cloned(name: string): Promise<Beginning> {
  const { clone, env } = await pushWorld();
  const place = emptyPlace(join(home, name));
  cpSync(clone.root, place.cwd, { recursive: true });
  return { place: { ...place, env }, standIns: STAND_INS };
}

/** Where guides begin that do not begin as docs/start.md ends. */
const BEGINNINGS: { readonly [guide: string]: (name: string) => Promise<Beginning> } = {
  "import.md": exported,
  "push.md": cloned,
  "review-a-change.md": asked,
  [README]: sample,
};

describe("guides", () => {
  it.each(pages)("%s has no command that is not run", (guide) => {
    const others = partsOf(read(guide)).filter((part) => part.is === "other" && !NO_COMMANDS.includes(part.language));
    expect(others).toEqual([]);
  });

  it("nothing stands in for a command that no guide has", () => {
    const commands = pages.flatMap((guide) =>
      partsOf(read(guide)).flatMap((part) => (part.is === "command" ? part.command : [])),
    );
    expect(STAND_INS.filter(({ command }) => !commands.some((each) => command.test(each)))).toEqual([]);
  });

  it.each(pages)("%s names commands and options that there are", (guide) => {
    const spans = read(guide).matchAll(/`(?:npx |npm run )?itsm (?:-- )?([a-z][^`]*)`/g);
    for (const [span, line = ""] of spans) {
      const [verb = "", ...words] = line.split(/\s+/);
      const help = commandHelp(verb);
      expect(help, span).not.toBe("");
      // What has commands of its own (a kind, a part of the portal) has options of its own, which the page does not list.
      const options = help.includes("[command]") ? [] : words.flatMap((word) => /^--[a-z-]+/.exec(word)?.[0] ?? []);
      for (const option of options) expect(help, span).toContain(option);
    }
  });

  it.each(pages)("%s shows settings that are right", (guide) => {
    for (const part of partsOf(read(guide))) {
      if (part.is !== "other" || !/^(portal|notify|policy):/.test(part.text)) continue;
      const text = `organisation: Acme\n${part.text}`;
      expect(readConfig({ file: "itsm.config.yaml", text }), `line ${part.line}`).toHaveProperty("config");
    }
  });

  it("start.md leads from an empty folder to a repository", async () => {
    hold("start.md", (await start()).corrections);
  }, 240_000);

  it.each(pages.filter((page) => page !== "start.md" && partsOf(read(page)).some(({ is }) => is === "command")))(
    "%s shows what its commands say",
    async (page) => {
      const { place, standIns } = await (BEGINNINGS[page] ?? started)(page.replace("../", ""));
      hold(page, await playAll(place, partsOf(read(page)), standIns));
    },
    240_000,
  );
});

/** The help of a command, from the page that is made of it. */
function commandHelp(verb: string): string {
  return (
    read("commands.md")
      .split(/^## itsm /m)
      .find((part) => part.startsWith(`${verb}\n`)) ?? ""
  );
}
