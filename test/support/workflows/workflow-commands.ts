// The commands that a step writes among its output, as `::error file=a.md,line=3::…`.

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

/** What GitHub makes of the lines of one step. */
export interface CommandReader {
  /** Takes a line of output; gives it as the log shows it. */
  read(line: string): string;
  /** At most ten a level. */
  readonly annotations: readonly Annotation[];
  /** The given masks with those that the step added. */
  readonly masks: readonly string[];
  /** Outputs by the old command `::set-output`. */
  readonly outputs: { readonly [name: string]: string };
}

/** GitHub keeps so many annotations of each level from one step. */
export const PER_LEVEL = 10;

/** Reads one step's lines, hiding what is masked. `workspace` is taken off the front of files in annotations. */
export function commandReader(masks: readonly string[], workspace: string): CommandReader {
  const annotations: Annotation[] = [];
  const outputs: { [name: string]: string } = {};
  let hidden = [...masks];
  let stopped: string | null = null;

  function obey({ name, properties, message }: Command): void {
    if (name === "stop-commands") stopped = message;
    else if (name === "add-mask") hidden = [...hidden, ...message.split(/\r?\n/)].filter((mask) => mask !== "");
    else if (name === "set-output") outputs[properties.name ?? ""] = message;
    else if (isLevel(name) && annotations.filter(({ level }) => level === name).length < PER_LEVEL) {
      annotations.push(annotationOf(name, properties, message, hidden, workspace));
    }
  }

  return {
    read(line) {
      const command = commandOf(line, stopped);
      if (command && command.name === stopped) stopped = null;
      else if (command) obey(command);
      return mask(line, hidden);
    },
    annotations,
    outputs,
    get masks() {
      return hidden;
    },
  };
}

/** A text with every masked value put out of sight, the longest first. */
export function mask(text: string, masks: readonly string[]): string {
  return masks
    .filter((hidden) => hidden !== "")
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, hidden) => shown.replaceAll(hidden, "***"), text);
}

// --- internal ---

interface Command {
  readonly name: string;
  readonly properties: { readonly [name: string]: string };
  readonly message: string;
}

const KNOWN = ["error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "stop-commands", "set-output"];
const LONGEST_MESSAGE = 4096;

function commandOf(line: string, stopped: string | null): Command | null {
  const match = /^\s*::(.*?)::(.*)$/s.exec(line);
  const [, name = "", given = ""] = /^(\S*)\s*(.*)$/s.exec(match?.[1] ?? "") ?? [];
  if (stopped !== null && name !== stopped) return null;
  if (!match || !(KNOWN.includes(name.toLowerCase()) || name === stopped)) return null;
  const properties = given
    .trim()
    .split(",")
    .flatMap((pair) => {
      const [key = "", ...value] = pair.split("=");
      return value.length > 0 ? [[key, unescapeProperty(value.join("="))] as const] : [];
    });
  return {
    name: name === stopped ? name : name.toLowerCase(),
    properties: Object.fromEntries(properties),
    message: unescapeData(match[2] ?? ""),
  };
}

function annotationOf(
  level: Annotation["level"],
  properties: Command["properties"],
  message: string,
  masks: readonly string[],
  workspace: string,
): Annotation {
  const number = (key: string, name: string) =>
    /^\d+$/.test(properties[key] ?? "") ? { [name]: Number(properties[key]) } : {};
  const file = properties.file?.replace(`${workspace}/`, "");
  return {
    level,
    message: mask(message, masks).slice(0, LONGEST_MESSAGE),
    ...(properties.title ? { title: mask(properties.title, masks) } : {}),
    ...(file ? { file } : {}),
    ...number("line", "line"),
    ...number("endLine", "endLine"),
    ...number("col", "col"),
    ...number("endColumn", "endColumn"),
  };
}

function isLevel(name: string): name is Annotation["level"] {
  return name === "error" || name === "warning" || name === "notice";
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}
