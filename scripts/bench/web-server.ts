// Serves a built portal as a host of static pages does: packed, with types, and with its own page for what is not there.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Starts it on a free port; `stop` ends it. */
export async function serve(folder: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const found = fileAt(folder, path);
    const file = found ?? join(folder, "404.html");
    const type = TYPES[extname(file)];
    const headers = { "content-type": type ?? "application/octet-stream", "cache-control": "max-age=600" };
    const body = readFileSync(file);
    response.writeHead(found ? 200 : 404, type ? { ...headers, "content-encoding": "gzip" } : headers);
    response.end(type ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

// --- internal ---

function fileAt(folder: string, path: string): string | undefined {
  const found = join(folder, path);
  if (!found.startsWith(folder) || !existsSync(found)) return undefined;
  if (!statSync(found).isDirectory()) return found;
  const index = join(found, "index.html");
  return existsSync(index) ? index : undefined;
}
