// What a command gets of the world: the repository, the clock, the terminal.
import { resolve } from "node:path";
import type { Command } from "commander";
import { type Clock, EXIT, findRoot, ItsmError } from "../core/index.ts";
import { type Paint, paintFor } from "./colour.ts";

export interface Session {
  readonly clock: Clock;
  /** Colours for data and for talk. */
  readonly paint: Paint;
  readonly talkPaint: Paint;
  /** Whether people can be asked: input and output are a terminal, and nobody said no. */
  readonly asks: boolean;
  /** Whether stdout is read by a person at a terminal. */
  readonly toTerminal: boolean;
  readonly width: number;
  /** The repository's folder. Throws ItsmError where there is none. */
  readonly root: () => string;
  /** Data, to stdout. */
  readonly out: (text: string) => void;
  /** Talk, to stderr. */
  readonly talk: (text: string) => void;
  /** The one document of --json. */
  readonly json: (kind: string, content: object) => void;
}

/** The options that every command has. */
interface GlobalOptions {
  readonly root?: string;
  readonly now?: string;
  readonly color: string;
  readonly input: boolean;
  readonly json?: boolean;
}

/** The session of the command that runs. */
export function sessionOf(command: Command): Session {
  const { root, now, color, input, json } = command.optsWithGlobals<GlobalOptions>();
  const out = (text: string) => void process.stdout.write(`${text}\n`);
  const toTerminal = process.stdout.isTTY === true;
  return {
    clock: { system: Date.now(), given: now === undefined ? undefined : instantIn(now) },
    paint: paintFor(process.stdout, color),
    talkPaint: paintFor(process.stderr, color),
    asks: process.stdin.isTTY === true && toTerminal && input && !json && !process.env.CI,
    toTerminal,
    width: process.stdout.columns || 100,
    root: () => rootOf(root),
    out,
    talk: (text) => void process.stderr.write(`${text}\n`),
    json: (kind, content) => out(JSON.stringify({ schemaVersion: 1, kind, ...content }, null, 2)),
  };
}

// --- internal ---

function rootOf(given: string | undefined): string {
  const root = given === undefined ? findRoot(process.cwd()) : resolve(given);
  if (root !== undefined) return root;
  throw new ItsmError(
    "there is no itsm.config.yaml here or in a folder above: this is not an ITSM repository",
    "Go to the repository's folder, or name it with --root.",
    EXIT.notARepository,
  );
}

function instantIn(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new ItsmError(
    `--now is no instant: expected a date, a time and an offset, got ${JSON.stringify(text)}`,
    "Write it as 2026-12-01T22:00:00+01:00 or 2026-12-01T21:00:00Z.",
  );
}
