// The portal while records are written: every save is on the page at once.
import {
  type Opened,
  openBrand,
  openPortal,
  openPortalPast,
  openRevision,
  reopen,
  snapshot,
  watchLedger,
} from "../core/index.ts";
import type { ServeOptions } from "./commands/portal.ts";
import { findingText } from "./format/findings.ts";
import { loadAstro } from "./portal-astro.ts";
import { placeOf } from "./portal-place.ts";
import { portalSettings, RESOLVED_SNAPSHOT, SNAPSHOT_MODULE, snapshotPlugin } from "./portal-settings.ts";
import type { Session } from "./session.ts";
import { tellError } from "./tell-error.ts";
import { tool } from "./tool.ts";

const FIRST_PORT = 4321;
/** Editors write a file in several steps; what comes within this many milliseconds is one save. */
const ONE_SAVE = 50;

/** Serves the portal and follows every save. Records with errors are told, and the page keeps what can be read. */
export async function watchPortal(session: Session, options: ServeOptions): Promise<never> {
  const root = session.root();
  let portal = await openPortal(root, session.clock);
  let { opened } = portal;
  const { audience, ...place } = placeOf(root, opened.config, options);
  const by = { audience, tool: await tool() };
  let shown = snapshot(opened, audience);
  let past = await openPortalPast(portal, by);
  let brand = openBrand(root, opened.config);
  tellFindings(session, opened);

  let renew: () => void = () => {};
  const plugin = {
    ...snapshotPlugin(() => ({ snapshot: shown, past, brand }), true),
    configureServer(server: ViteServer) {
      renew = () => reload(server);
    },
  };
  const { dev } = await loadAstro("development");
  const server = await dev({ ...portalSettings(place, plugin), server: { port: options.port ?? FIRST_PORT } });
  session.talk("Following every save; Ctrl-C ends it.");
  session.out(`http://localhost:${server.address.port}${place.base}`);

  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      opened = reopen(opened, { ...session.clock, system: Date.now() });
      shown = snapshot(opened, audience);
      brand = openBrand(root, opened.config);
      const revision = (await openRevision(root)) ?? null;
      if (revision !== portal.revision) {
        portal = { ...portal, opened, revision };
        past = await openPortalPast(portal, by);
      }
      tellFindings(session, opened);
      renew();
    } catch (error) {
      await tellError(error); // the configuration or the brand is broken for the moment: the page stays as it was
    }
  };
  watchLedger(root, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void round(), ONE_SAVE);
  });
  return new Promise<never>(() => {}); // Ctrl-C ends it
}

// --- internal ---

/** What is used of Vite's server. */
interface ViteServer {
  readonly environments: {
    readonly [name: string]: {
      readonly moduleGraph: {
        readonly getModuleById: (id: string) => object | undefined;
        /** The module, and all that import it: those keep the code that they were made into, and run anew. */
        readonly invalidateModule: (module: object) => void;
      };
      readonly hot: { readonly send: (payload: { readonly type: "full-reload"; readonly path: string }) => void };
    };
  };
}

/** Every page is a function of the snapshot, so every module that was made of it is made anew. */
function reload(server: ViteServer): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    const made = moduleGraph.getModuleById(RESOLVED_SNAPSHOT);
    if (made) moduleGraph.invalidateModule(made);
  }
  server.environments.client?.hot.send({ type: "full-reload", path: SNAPSHOT_MODULE });
}

function tellFindings(session: Session, { findings, sources }: Opened): void {
  for (const finding of findings)
    session.talk(`${findingText(finding, sources.get(finding.file)?.text, session.talkPaint)}\n`);
}
