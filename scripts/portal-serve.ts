// Serves a portal that was built, as a web server will: with its base path and its own page for what is not there.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { relative } from "node:path";
import { EXIT, ItsmError, openConfig, readText } from "../core/index.ts";
import type { ServeOptions } from "./commands/portal.ts";
import { portalAnswers } from "./portal-answers.ts";
import { placeOf } from "./portal-place.ts";
import type { Session } from "./session.ts";

const FIRST_PORT = 4321;
/** So many ports are tried before another is asked for. */
const MOST_TRIES = 100;

/** Serves the built folder until Ctrl-C. */
export async function servePortal(session: Session, options: ServeOptions): Promise<number> {
  const place = placeOf(session.root(), openConfig(session.root()), options);
  const where = relative(process.cwd(), place.out) || ".";
  if (readText(place.out, "index.html") === undefined)
    throw new ItsmError(`there is no portal in ${where}`, "Build it first: itsm portal build.", EXIT.usage);
  const server = await listening(portalAnswers(place.out, place.base), options.port ?? FIRST_PORT);
  session.talk(`Serving ${where}; Ctrl-C ends it.`);
  // A server that listens on a port has an address with that port.
  session.out(`http://localhost:${(server.address() as AddressInfo).port}${place.base}`);
  await new Promise((resolve) => server.on("close", resolve));
  return EXIT.fine;
}

// --- internal ---

/** A server on this port or, where it is taken, on the next free one. */
async function listening(answer: RequestListener, first: number): Promise<Server> {
  for (let port = first; port < first + MOST_TRIES && port <= 65_535; port++) {
    const server = createServer(answer);
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once("listening", () => resolve(true));
      server.once("error", (error) =>
        "code" in error && error.code === "EADDRINUSE" ? resolve(false) : reject(error),
      );
      server.listen(port, "localhost");
    });
    if (isFree) return server;
  }
  throw new ItsmError(`no port from ${first} on is free`, "Name another: --port 8080.", EXIT.usage);
}
