// The files through which a step hands over outputs, state and environment.

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** Reads `name=value` lines and `name<<MARK … MARK` blocks. Throws, in GitHub's words, if a line is neither. */
export function readCommandFile(text: string): Pair[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const pairs: Pair[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const [mark] = /=|<</.exec(line) ?? [""];
    const [name = "", ...rest] = line.split(mark || line);
    const value = rest.join(mark);
    if (name === "" || (mark !== "=" && value === "")) throw new Error(`Invalid format '${line}'`);
    if (mark === "=") {
      pairs.push({ name, value });
      continue;
    }
    const end = lines.indexOf(value, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${value}'`);
    pairs.push({ name, value: lines.slice(at + 1, end).join("\n") });
    at = end;
  }
  return pairs;
}

/** Pairs as a mapping; the last of a name counts. */
export function toMap(pairs: readonly Pair[]): { readonly [name: string]: string } {
  return Object.fromEntries(pairs.map(({ name, value }) => [name, value]));
}
