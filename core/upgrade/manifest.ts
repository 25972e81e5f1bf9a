// Which version of the package a package.json asks for.

/** The package's own name. */
export const PACKAGE = "itsm-as-code";

/** What a package.json asks for, as it is written; undefined where it does not, or is no JSON. */
export function askedVersion(text: string): string | undefined {
  const data = dataIn(text);
  for (const group of GROUPS) {
    const dependencies = isObject(data) ? data[group] : undefined;
    const asked = isObject(dependencies) ? dependencies[PACKAGE] : undefined;
    if (typeof asked === "string") return asked;
  }
  return undefined;
}

/** The text asking for this version, with its range sign kept; undefined where it asks for no numbered version. */
export function bumped(text: string, version: string): string | undefined {
  const asked = askedVersion(text);
  const sign = /^([~^]?)\d+\.\d+\.\d+(?:-[\w.-]+)?$/.exec(asked ?? "")?.[1];
  if (asked === undefined || sign === undefined) return undefined;
  const result = text.replace(ENTRY, (_, before: string) => `${before}"${sign}${version}"`);
  // The name may stand elsewhere as well: only the dependency may differ.
  return askedVersion(result) === `${sign}${version}` && text.match(ENTRIES)?.length === 1 ? result : undefined;
}

/** Whether one version comes after another, by the numbers before any sign. */
export function isNewer(one: string, other: string): boolean {
  const [a, b] = [numbersIn(one), numbersIn(other)];
  const at = a.findIndex((number, i) => number !== b[i]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

// --- internal ---

const GROUPS = ["devDependencies", "dependencies"] as const;
const ENTRY = new RegExp(`("${PACKAGE}"\\s*:\\s*)"[^"]*"`);
const ENTRIES = new RegExp(ENTRY, "g");

function numbersIn(version: string): number[] {
  return (/\d+\.\d+\.\d+/.exec(version)?.[0] ?? "0.0.0").split(".").map(Number);
}

function dataIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
