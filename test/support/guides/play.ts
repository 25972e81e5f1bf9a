// A guide carried out in folders of its own, by a real shell, command by command.
import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inThisRun, type Names, saidLines } from "./compare.ts";
import type { Page, Part, Step } from "./read.ts";

/** A place where guides are played: a home, a folder that a shell stands in, and the clock. */
export interface Place {
  /** Everything lies below it. */
  readonly home: string;
  /** The folder that the shell stands in. */
  cwd: string;
  /** Epoch milliseconds; each command takes five minutes. */
  now: number;
  readonly names: Names;
  /** Variables of the shell beside those that every guide has. */
  readonly env: { readonly [name: string]: string };
}

/** What became of a command. */
export interface Played {
  readonly step: Step;
  readonly said: readonly string[];
  readonly code: number;
}

/** What stands in for a command that cannot be run here. */
export interface StandIn {
  readonly command: RegExp;
  /** Why it is not run. */
  readonly because: string;
  /** What has the same effect here: a command, or what to do. */
  readonly instead: string | ((place: Place) => void);
}

const FIVE_MINUTES = 300_000;
const house = fileURLToPath(new URL("../../..", import.meta.url));
const preload = pathToFileURL(join(house, "test/support/guides/at-a-terminal.mjs")).href;

/** A place in an empty home, on the morning of 1 December 2026. */
export function emptyPlace(home: string, login: "mira" | "jonas" = "mira"): Place {
  writeBelow(home, ".gitconfig", gitSettings(login));
  for (const [name, text] of Object.entries(PROGRAMS)) {
    writeBelow(home, `.bin/${name}`, text);
    chmodSync(join(home, `.bin/${name}`), 0o755);
  }
  mkdirSync(join(home, "work"), { recursive: true });
  return { home, cwd: join(home, "work"), now: Date.parse("2026-12-01T09:00:00+01:00"), names: new Map(), env: {} };
}

/** Does what a part of the guide says. A command's answer is what it said; a stand-in's is told by nobody. */
export async function play(place: Place, part: Part, standIns: readonly StandIn[]): Promise<Played | undefined> {
  if (part.is === "file") write(place, part);
  if (part.is !== "command") return undefined;
  const standIn = standIns.find(({ command }) => command.test(part.command));
  if (standIn && typeof standIn.instead !== "string") return void standIn.instead(place);
  const command = standIn?.instead ?? part.command;
  const { output, code } = await run(place, inThisRun(String(command), place.names));
  if (!standIn) return { step: part, said: saidLines(output), code };
  if (code !== 0) throw new Error(`line ${part.line}: ${command} stands in and fails: ${output}`);
  return undefined;
}

// --- internal ---

const gitSettings = (login: "mira" | "jonas") => `[user]
	name = ${{ mira: "Mira Lund", jonas: "Jonas Berg" }[login]}
	email = ${login}@example.com
[github]
	user = ${login}
[init]
	defaultBranch = main
[commit]
	gpgsign = false
`;

const RELEASE = "itsm-as-code/itsm-as-code@0123456789abcdef0123456789abcdef01234567";
const NEXT_RELEASE = "itsm-as-code/itsm-as-code@1123456789abcdef0123456789abcdef01234567";
/** The package is not installed: its command is run from the sources, which do not know of which release they are. */
const ITSM = `#!/bin/sh
case "$1" in
  init|doctor) set -- "$@" --toolkit ${RELEASE} ;;
  upgrade) set -- "$@" --toolkit ${NEXT_RELEASE} ;;
esac
exec '${process.execPath}' '${join(house, "scripts/itsm.ts")}' "$@"
`;
const NPX = `#!/bin/sh
case "$1" in itsm|itsm-as-code|itsm-as-code@latest) shift; exec itsm "$@" ;; esac
echo "npx $1 is not known to guides" >&2; exit 127
`;
const PROGRAMS: { readonly [name: string]: string } = { itsm: ITSM, npx: NPX };

function write({ cwd, names }: Place, { file, how, text }: Page): void {
  const path = join(cwd, inThisRun(file, names));
  const words = inThisRun(text, names);
  mkdirSync(dirname(path), { recursive: true });
  if (how === "end") appendFileSync(path, words);
  else writeFileSync(path, how === "diff" ? edited(readFileSync(path, "utf8"), words) : words);
}

/** A text after the edits of a diff without positions: each line that is kept or goes is looked for below the last one. */
function edited(text: string, diff: string): string {
  const lines = text.split("\n");
  let at = -1;
  for (const line of diff.trimEnd().split("\n")) {
    if (line.startsWith("+")) lines.splice(++at, 0, line.slice(1));
    else {
      const found = lines.indexOf(line.slice(1), at + 1);
      if (found < 0) throw new Error(`the file to edit has no line ${JSON.stringify(line.slice(1))}`);
      at = line.startsWith("-") ? found - 1 : found;
      if (line.startsWith("-")) lines.splice(found, 1);
    }
  }
  return lines.join("\n");
}

async function run(place: Place, command: string): Promise<{ readonly output: string; readonly code: number }> {
  place.now += FIVE_MINUTES;
  const where = join(place.home, ".cwd");
  const script = `exec 2>&1\neval "$1"\ncode=$?\npwd > ${JSON.stringify(where)}\nexit $code`;
  const shell = spawn("bash", ["--noprofile", "--norc", "-c", script, "guide", command], {
    cwd: place.cwd,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...environment(place.home, new Date(place.now).toISOString()), ...place.env },
  });
  let output = "";
  shell.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const code = await new Promise<number>((resolve, reject) => {
    shell.on("error", reject);
    shell.on("close", (ended) => resolve(ended ?? -1));
  });
  place.cwd = readFileSync(where, "utf8").trim();
  if (relative(place.home, place.cwd).startsWith("..")) throw new Error(`the guide leaves its folder: ${command}`);
  return { output: output.replaceAll(`${place.home}/`, "~/"), code };
}

function environment(home: string, date: string): NodeJS.ProcessEnv {
  return {
    HOME: home,
    PATH: [join(home, ".bin"), dirname(process.execPath), "/usr/local/bin:/usr/bin:/bin"].join(":"),
    LANG: "C.UTF-8",
    TZ: "Europe/Vienna",
    TERM: "dumb",
    GUIDE_NOW: date,
    NODE_OPTIONS: `--import ${preload}`,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
}

function writeBelow(home: string, file: string, text: string): void {
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), text);
}
