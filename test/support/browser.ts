// The browser of the portal's tests, and a web server for what was built.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Chromium, without its own talk to the network. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: pathOf(process.env.CHROMIUM ?? "/usr/bin/chromium"),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}

/** Serves a built portal below its base, as GitHub Pages would. */
export async function serveFolder(
  folder: string,
  base = "/",
): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = fileAt(folder, path.startsWith(base) ? path.slice(base.length) : "../nothing");
    response.statusCode = file ? 200 : 404;
    const shown = file ?? join(folder, "404.html");
    response.setHeader("content-type", TYPES[extname(shown)] ?? "application/octet-stream");
    createReadStream(shown).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${base}`, stop: () => server.close() };
}

// --- internal ---

/** Playwright wants a path where a shell takes a name. */
function pathOf(name: string): string {
  if (name.includes("/")) return name;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? name;
}

function fileAt(folder: string, path: string): string | undefined {
  const found = join(folder, path);
  if (!found.startsWith(folder) || !existsSync(found)) return undefined;
  if (!statSync(found).isDirectory()) return found;
  const index = join(found, "index.html");
  return existsSync(index) ? index : undefined;
}
