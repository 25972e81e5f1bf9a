// Serves a portal that was built, as a web server will: with its base path and its own page for what is not there.
import { relative } from "node:path";
import { EXIT, ItsmError, openConfig, readText } from "../core/index.ts";
import type { ServeOptions } from "./commands/portal.ts";
import { loadAstro } from "./portal-astro.ts";
import { placeOf } from "./portal-place.ts";
import { portalSettings, snapshotPlugin } from "./portal-settings.ts";
import type { Session } from "./session.ts";

const FIRST_PORT = 4321;

/** Serves the built folder until Ctrl-C. */
export async function servePortal(session: Session, options: ServeOptions): Promise<number> {
  const place = placeOf(session.root(), openConfig(session.root()), options);
  const where = relative(process.cwd(), place.out) || ".";
  if (readText(place.out, "index.html") === undefined)
    throw new ItsmError(`there is no portal in ${where}`, "Build it first: itsm portal build.", EXIT.usage);
  const { preview } = await loadAstro("production");
  const settings = portalSettings(
    place,
    snapshotPlugin(() => {
      throw new Error("a portal that was built needs no snapshot");
    }),
  );
  // Web servers lead from `changes` to `changes/`; so does this one.
  const server = await preview({ ...settings, trailingSlash: "ignore", server: { port: options.port ?? FIRST_PORT } });
  session.talk(`Serving ${where}; Ctrl-C ends it.`);
  session.out(`http://localhost:${server.port}${place.base}`);
  await server.closed();
  return EXIT.fine;
}
