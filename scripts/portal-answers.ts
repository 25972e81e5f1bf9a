// Answers requests with the files of a built portal, as a careful web server does.
import { createHash } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { extname, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bytesIn, fileAt, realFolder } from "./portal-files.ts";

/** A server of the folder below `base` (`/repo/`). Nothing outside of the folder is served, and no list of it. */
export function portalAnswers(folder: string, base: string): RequestListener {
  const root = realFolder(folder);
  const packed = new Map<string, Buffer>();
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { allow: "GET, HEAD" });
    const { path, query } = partsOf(request.url ?? "/");
    if (path === undefined) return refuse(response, 400);
    // What lies below another path is not this portal's; the bare host leads to it.
    if (base !== "/" && (path === "/" || `${path}/` === base)) return refuse(response, 302, { location: base });
    const inner = `${path}/`.startsWith(base) ? path.slice(base.length) : undefined;
    const found = inner === undefined ? undefined : fileAt(root, inner);
    if (found === "folder") return refuse(response, 301, { location: `${encodeURI(path)}/${query}` });
    const file = found ?? fileAt(root, "404.html");
    if (file === undefined || file === "folder") return refuse(response, 404);
    send(request, response, { file, status: found === undefined ? 404 : 200, packed });
  };
}

// --- internal ---

const TYPES: { readonly [extension: string]: string } = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".rss": "application/rss+xml; charset=utf-8",
  ".sqlite": "application/vnd.sqlite3",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/** What is text gets smaller on its way. */
const PACKABLE = /^(?:text\/|application\/(?:json|xml|atom|rss|feed)|image\/svg)/;
/** Below this, in bytes, packing costs more than it saves. */
const WORTH_PACKING = 1024;
/** Good, and fast enough while somebody waits. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
/** A picture that is opened by itself runs no script and asks nobody. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface Answer {
  readonly file: string;
  readonly status: number;
  /** What was packed before, by digest and encoding. */
  readonly packed: Map<string, Buffer>;
}

function send(request: IncomingMessage, response: ServerResponse, { file, status, packed }: Answer): void {
  const bytes = bytesIn(file);
  const type = typeOf(file);
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const mayPack = PACKABLE.test(type) && bytes.length >= WORTH_PACKING;
  const encoding = mayPack ? encodingFor(request.headers["accept-encoding"]) : undefined;
  const etag = `"${digest}${encoding === undefined ? "" : `-${encoding}`}"`;
  response.setHeader("content-type", type);
  response.setHeader("etag", etag);
  // The name of a file below assets/ and brand/ changes with its content; every other may change at any build.
  const isForever = /[\\/](?:assets|brand)[\\/][^\\/]+$/.test(file);
  response.setHeader("cache-control", isForever ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("x-content-type-options", "nosniff");
  if (mayPack) response.setHeader("vary", "Accept-Encoding");
  if (type === TYPES[".svg"]) response.setHeader("content-security-policy", INERT);
  if (status === 200 && knows(request.headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return;
  }
  const body = encoding === undefined ? bytes : pack(bytes, encoding, `${digest}-${encoding}`, packed);
  if (encoding !== undefined) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", body.length);
  response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
}

/** Feeds in JSON have a type of their own. */
function typeOf(file: string): string {
  if (file.endsWith(`${sep}feed.json`)) return "application/feed+json; charset=utf-8";
  return TYPES[extname(file)] ?? "application/octet-stream";
}

function pack(bytes: Buffer, encoding: "br" | "gzip", name: string, packed: Map<string, Buffer>): Buffer {
  const known = packed.get(name);
  if (known) return known;
  const made = encoding === "br" ? brotliCompressSync(bytes, BROTLI) : gzipSync(bytes);
  packed.set(name, made);
  return made;
}

function encodingFor(accepted: string | string[] | undefined): "br" | "gzip" | undefined {
  const names = String(accepted ?? "")
    .split(",")
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(";", 1)[0]?.trim());
  return (["br", "gzip"] as const).find((name) => names.includes(name));
}

function knows(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((part) => part.trim().replace(/^W\//, "") === etag || part.trim() === "*");
}

function partsOf(address: string): { readonly path: string | undefined; readonly query: string } {
  const [path = "", ...rest] = address.split(/(?=\?)/);
  try {
    return { path: decodeURIComponent(path), query: rest.join("") };
  } catch {
    return { path: undefined, query: "" };
  }
}

function refuse(response: ServerResponse, status: number, headers: { readonly [name: string]: string } = {}): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers }).end(`${status}\n`);
}
