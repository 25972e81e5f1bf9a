// The files of a commit with their bytes: one archive for many, one request each for few.

import { EXIT, ItsmError } from "../errors.ts";
import { compareText } from "../finding.ts";
import type { CommittedFile } from "../git.ts";
import { blobId } from "./blob-id.ts";
import type { Api } from "./octokit.ts";
import { unpack } from "./tarball.ts";
import { filesBelow, type TreeFile } from "./tree-diff.ts";
import type { Trees } from "./trees.ts";

/** Contents that were read already, by blob id. */
export type Contents = Map<string, Buffer>;

/** All files at or below `paths` in a commit, by path. Links, submodules and files over 1 MiB have no bytes. */
export async function readFilesAt(
  api: Api,
  trees: Trees,
  contents: Contents,
  sha: string,
  paths: readonly string[],
): Promise<CommittedFile[]> {
  return readListed(api, contents, sha, await listFiles(trees, sha, paths));
}

/** Files that were listed, with their bytes; up to `few` contents are fetched one by one. */
export async function readListed(
  api: Api,
  contents: Contents,
  sha: string,
  files: readonly TreeFile[],
  few = FEW,
): Promise<CommittedFile[]> {
  await fetchContents(api, contents, sha, files.filter(isReadable), few);
  return files.map((file) => withBytes(file, contents.get(file.sha)));
}

/**
 * Of files that were listed, those whose contents matter, with their bytes. The archive is looked through as it comes, and
 * only what matters is kept.
 */
export async function lookInto(
  api: Api,
  contents: Contents,
  sha: string,
  files: readonly TreeFile[],
  matters: (file: string, bytes: Uint8Array) => boolean,
): Promise<CommittedFile[]> {
  const readable = files.filter(isReadable);
  const unknown = readable.filter((file) => !contents.has(file.sha));
  const seen = new Set<string>();
  const byBlob = Map.groupBy(unknown, (file) => file.sha);
  if (byBlob.size > FEW) {
    const wanted = new Map(unknown.map((file) => [file.path, file.sha]));
    const found = await archived(api, sha, wanted, (blob, bytes) => {
      seen.add(blob);
      return byBlob.get(blob)?.some(({ path }) => matters(path, bytes)) ?? false;
    });
    for (const [blob, bytes] of found) contents.set(blob, bytes);
  }
  // What the archive lacks is fetched as if it was to be read.
  await fetchContents(
    api,
    contents,
    sha,
    readable.filter((file) => !seen.has(file.sha)),
    FEW,
  );
  return readable
    .map((file) => withBytes(file, contents.get(file.sha)))
    .filter(({ file, bytes }) => bytes !== undefined && matters(file, bytes));
}

/** All files at or below `paths` as the commit lists them. */
export async function listFiles(trees: Trees, sha: string, paths: readonly string[]): Promise<TreeFile[]> {
  const found = new Map<string, TreeFile>();
  for (const path of paths) {
    const below = await filesBelow(trees, sha, path);
    if (!below)
      throw new ItsmError(
        `GitHub does not list all files in ${path} at ${sha.slice(0, 7)}: one folder holds too many`,
        "A folder may hold up to 100,000 files. Spread them over several folders.",
        EXIT.findings,
      );
    for (const file of below) found.set(file.path, file);
  }
  return [...found.values()].sort((a, b) => compareText(a.path, b.path));
}

// --- internal ---

const MOST_BYTES = 1 << 20;
/** Up to so many contents are fetched one by one: an archive holds the whole repository. */
const FEW = 24;
/** More single requests than this would use up what GitHub allows in an hour. */
const MOST_SINGLE = 500;
const AT_ONCE = 8;
const MOST_ARCHIVES = 3;

function isReadable({ mode, size }: TreeFile): boolean {
  return mode.startsWith("100") && size <= MOST_BYTES;
}

function withBytes(file: TreeFile, bytes: Buffer | undefined): CommittedFile {
  const { path, sha: blob, mode, size } = file;
  return { file: path, blob, mode, size, bytes: isReadable(file) ? bytes : undefined };
}

async function fetchContents(
  api: Api,
  contents: Contents,
  sha: string,
  files: readonly TreeFile[],
  few: number,
): Promise<void> {
  const missing = () => files.filter((file) => !contents.has(file.sha));
  if (distinct(missing()) > few) {
    const wanted = new Map(missing().map((file) => [file.path, file.sha]));
    for (const [blob, bytes] of await archived(api, sha, wanted)) contents.set(blob, bytes);
  }
  if (distinct(missing()) > MOST_SINGLE)
    throw new ItsmError(
      `GitHub's archive of ${sha.slice(0, 7)} lacks ${distinct(missing())} of the files`,
      "Remove export-ignore and export-subst for the records from .gitattributes.",
      EXIT.findings,
    );
  const queue = [...new Map(missing().map((file) => [file.sha, file])).values()];
  const worker = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) contents.set(file.sha, await readBlob(api, file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function distinct(files: readonly TreeFile[]): number {
  return new Set(files.map((file) => file.sha)).size;
}

/** One download of the whole commit, repeated where it breaks off. */
async function archived(
  api: Api,
  sha: string,
  wanted: ReadonlyMap<string, string>,
  keeps: (blob: string, bytes: Buffer) => boolean = () => true,
): Promise<Contents> {
  const { rest, owner, repo } = api;
  for (let attempt = 1; ; attempt++) {
    const request = { parseSuccessResponseBody: false, fetch: api.streamingFetch };
    const { data } = await rest.repos.downloadTarballArchive({ owner, repo, ref: sha, request });
    try {
      // With parseSuccessResponseBody: false Octokit gives the stream itself, which its types do not say.
      return await unpack(data as AsyncIterable<Uint8Array>, wanted, keeps);
    } catch (cause) {
      if (attempt < MOST_ARCHIVES) {
        api.log(`the archive of ${sha.slice(0, 7)} broke off: fetching it again`);
        await api.sleep(attempt * api.second);
      } else
        throw new ItsmError(
          `GitHub's archive of ${sha.slice(0, 7)} breaks off`,
          "Look at https://www.githubstatus.com, then run this again.",
          EXIT.findings,
          { cause },
        );
    }
  }
}

async function readBlob({ rest, owner, repo }: Api, { path, sha }: TreeFile): Promise<Buffer> {
  const { data } = await rest.git.getBlob({ owner, repo, file_sha: sha });
  const bytes = Buffer.from(data.content, "base64");
  if (blobId(bytes, sha) === sha) return bytes;
  throw new ItsmError(
    `GitHub's content of ${path} is not the one it was asked for`,
    "Run this again. If it stays, report it with this line.",
    EXIT.findings,
  );
}
