// What a path says of a record: its kind and its id.
import { ID_ALPHABET, type Kind, type KindName, kindList, RECORD_ID, SLUG } from "../schemas/index.ts";
import { closest, orList } from "./suggest.ts";

export interface RecordPath {
  readonly kind: Kind<KindName>;
  readonly id: string;
}

/** What is wrong with a path: a finding without its place, which is always line 1. */
export interface PathFault {
  readonly rule: "file-folder" | "file-name" | "file-year";
  readonly message: string;
  readonly mend: string;
}

const NUMBERED = /^([A-Z]{2,5})-(\d{4})-([0-9A-Z]{4})(?:-(.*))?$/;

/** The kind and id of a path below the root (`records/changes/2026/CHG-2026-7F3K-rotate.md`), or what is wrong with it. */
export function readPath(file: string): RecordPath | PathFault {
  const [, folder = "", ...rest] = file.split("/");
  const kind = kindList.find((candidate) => candidate.folder === folder);
  if (!kind) return unknownFolder(folder, rest.length);
  const name = (rest.at(-1) ?? "").replace(/\.md$/, "");
  return kind.prefix === undefined ? named(kind, name, rest) : numbered(kind, kind.prefix, name, rest);
}

/** The path of a record: its folder, its year where the kind is numbered, its id, and a slug for people. */
export function pathOf(kind: Kind, id: string, slug?: string): string {
  const year = kind.prefix === undefined ? "" : `${id.split("-")[1]}/`;
  const tail = kind.prefix === undefined || !slug ? "" : `-${slug}`;
  return `records/${kind.folder}/${year}${id}${tail}.md`;
}

/** A slug of a title: small letters, digits and hyphens, at most 60 characters, cut between words. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > 59) break;
    slug += slug ? `-${word}` : word;
  }
  return slug || (words[0]?.slice(0, 60) ?? "");
}

// --- internal ---

function unknownFolder(folder: string, depth: number): PathFault {
  const folders = kindList.map((kind) => kind.folder);
  if (depth === 0)
    return {
      rule: "file-folder",
      message: "a record lies directly in records/: expected a folder of a kind",
      mend: `Move it into one of ${orList(folders)}.`,
    };
  const meant = closest(folder, folders);
  return {
    rule: "file-folder",
    message: `records/${folder} is no folder of records: expected ${orList(folders)}`,
    mend: meant ? `Did you mean records/${meant}?` : "Move the file into the folder of its kind.",
  };
}

function named(kind: Kind<KindName>, name: string, rest: readonly string[]): RecordPath | PathFault {
  if (rest.length !== 1)
    return {
      rule: "file-folder",
      message: `${kind.labels.toLowerCase()} lie directly in records/${kind.folder}`,
      mend: `Move the file to records/${kind.folder}/${name}.md.`,
    };
  if (SLUG.test(name) && name.length <= 80) return { kind, id: name };
  return {
    rule: "file-name",
    message: `the file name is no slug: expected small letters, digits and single hyphens, got ${JSON.stringify(name)}`,
    mend: `Rename it, for instance to ${slugOf(name) || kind.name}.md.`,
  };
}

function numbered(kind: Kind<KindName>, prefix: string, name: string, rest: readonly string[]): RecordPath | PathFault {
  const match = NUMBERED.exec(name);
  const id = name.slice(0, prefix.length + 10);
  if (!match || !RECORD_ID.test(id)) return badId(kind, prefix, name);
  if (match[1] !== prefix) return otherKind(kind, id, prefix, match[1] ?? "");
  if (match[4] !== undefined && !SLUG.test(match[4])) return badSlug(id, match[4]);
  const [, year] = id.split("-");
  if (rest.length === 2 && rest[0] === year) return { kind, id };
  if (rest.length === 2)
    return {
      rule: "file-year",
      message: `${id} is of the year ${year}: expected the folder records/${kind.folder}/${year}, got ${rest[0]}`,
      mend: `Move it to records/${kind.folder}/${year}/.`,
    };
  return {
    rule: "file-folder",
    message: `${kind.labels.toLowerCase()} lie in a folder for each year`,
    mend: `Move it to records/${kind.folder}/${year}/.`,
  };
}

function badId(kind: Kind, prefix: string, name: string): PathFault {
  return {
    rule: "file-name",
    message: `the file name does not begin with an id: expected ${prefix}-YEAR-XXXX with four of ${ID_ALPHABET}, got ${JSON.stringify(name.slice(0, 60))}`,
    mend: `Let \`itsm new ${kind.name}\` choose an id, and rename the file.`,
  };
}

function otherKind(kind: Kind, id: string, prefix: string, got: string): PathFault {
  const right = kindList.find((candidate) => candidate.prefix === got);
  return {
    rule: "file-folder",
    message: `${id} lies among the ${kind.labels.toLowerCase()}: expected an id that begins with ${prefix}`,
    mend: right ? `Move it to records/${right.folder}/.` : `No kind has ids that begin with ${got}.`,
  };
}

function badSlug(id: string, slug: string): PathFault {
  return {
    rule: "file-name",
    message: `the part of the file name behind the id is no slug: got ${JSON.stringify(slug.slice(0, 60))}`,
    mend: `Rename it to ${id}-${slugOf(slug) || "title"}.md.`,
  };
}
