// What Astro must know to build the portal: where its sources lie, where its pages go, and the snapshot they show.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig, HookParameters, ViteUserConfig } from "astro";
import { type Brand, ItsmError, type Language, type Snapshot } from "../core/index.ts";
import type { PortalPast } from "../core/past/index.ts";
import { realFile, realFolder } from "./portal-files.ts";
import { type Plan, planned } from "./portal-prerender.ts";

/** The folder of the portal's sources, wherever the package lies and whether or not it was built. */
export const SOURCES = fileURLToPath(new URL("site/", import.meta.resolve("itsm-as-code/package.json")));

/** The one module by which the snapshot reaches the pages; `site/env.d.ts` says what it exports. */
export const SNAPSHOT_MODULE = "virtual:itsm-snapshot";
/** The same as Vite knows it. */
export const RESOLVED_SNAPSHOT = `\0${SNAPSHOT_MODULE}`;

/** What the pages show. */
export interface Shown {
  readonly snapshot: Snapshot;
  readonly past: PortalPast;
  readonly brand: Brand;
}

export interface PortalPlace {
  /** The root of the repository whose records are shown. */
  readonly root: string;
  /** The folder that gets the pages. */
  readonly out: string;
  /** The path below which the portal is published: `/` or `/repo/`. */
  readonly base: string;
  /** The address of the portal's host, if known. */
  readonly site: string | undefined;
  /** The language of the pages' own words. */
  readonly language: Language;
  readonly verbose: boolean;
}

type Plugin = NonNullable<ViteUserConfig["plugins"]>[number];

/** Astro's settings for one portal. Nothing is written beside the sources: Astro keeps its notes below node_modules. */
export function portalSettings(place: PortalPlace, plugin: Plugin, plan?: Plan): AstroInlineConfig {
  const notes = notesFolder(place);
  return {
    configFile: false,
    root: notes,
    srcDir: SOURCES,
    publicDir: join(notes, "public"),
    outDir: place.out,
    cacheDir: join(notes, "cache"),
    base: place.base,
    ...(place.site !== undefined && { site: place.site }),
    trailingSlash: "always",
    output: "static",
    build: { format: "directory", assets: "assets", inlineStylesheets: "never", concurrency: 32 },
    integrations: [
      {
        name: "itsm-portal",
        hooks: {
          "astro:config:setup": addBrowserPart,
          "astro:build:start": ({ setPrerenderer }) => {
            if (plan) setPrerenderer((inner) => planned(inner, plan));
          },
        },
      },
    ],
    devToolbar: { enabled: false },
    logLevel: place.verbose ? "info" : "error",
    vite: {
      plugins: [ownPackages, bareImports, wordsIn(place.language), plugin],
      logLevel: place.verbose ? "info" : "error",
      // The content security policy of the pages allows files of the portal alone: nothing may be inlined.
      // What lies in the folder already is looked through by portal-kept.ts.
      build: { assetsInlineLimit: 0, emptyOutDir: false },
      server: { fs: { strict: false } },
    },
  };
}

/** Where Astro keeps its notes of a portal, and we ours: below node_modules, which nobody publishes. */
export function notesFolder({ root, out }: Pick<PortalPlace, "root" | "out">): string {
  // Vite knows a style sheet by its real path, Astro by this one: through a link they would not know it as the same.
  return join(realFolder(join(root, "node_modules")), ".cache/itsm-portal", nameOf(out));
}

/** Gives the pages their snapshot, asked anew whenever Vite loads the module, and says whether they follow every save. */
export function snapshotPlugin(current: () => Shown, isWatched = false): Plugin & { readonly name: string } {
  return {
    name: "itsm-snapshot",
    resolveId: (id: string) => (id === SNAPSHOT_MODULE ? RESOLVED_SNAPSHOT : undefined),
    load(id: string) {
      if (id !== RESOLVED_SNAPSHOT) return undefined;
      Object.assign(globalThis, { [HANDED]: current() });
      const handed = `globalThis[Symbol.for(${JSON.stringify(HANDED.description)})]`;
      return [
        `export const isWatched = ${isWatched};`,
        ...["snapshot", "past", "brand"].map((name) => `export const ${name} = ${handed}.${name};`),
      ].join("\n");
    },
  };
}

// --- internal ---

/**
 * Where the pages find what they show: they are made in this process. As text within their program it would be written
 * and parsed, and no page could be kept when one record differs.
 */
const HANDED = Symbol.for("itsm-portal-shown");

/**
 * Packages are found from the portal's sources, not from the folder in which Astro works: that may be in another
 * repository, without any. What has native parts is loaded from where it is installed.
 */
const ownPackages: Plugin = {
  name: "itsm-own-packages",
  enforce: "pre",
  resolveId(id, importer, options) {
    if (id === "satteri") return { id: import.meta.resolve(id), external: true };
    if (!/^astro(?:$|\/)/.test(id) || importer?.startsWith(SOURCES)) return undefined;
    return this.resolve(id, join(SOURCES, "data.ts"), { ...options, skipSelf: true });
  },
};

/**
 * What a page loads late, it loads plainly. Vite would wrap each such import in a helper that loads style sheets ahead:
 * there are none to load, and the helper is a sixth of all scripts. Nor does a page need the list of what would be loaded.
 */
const bareImports: Plugin = {
  name: "itsm-bare-imports",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && chunk.code.startsWith("const __vite__mapDeps="))
          chunk.code = chunk.code.replace(/^.*\n/, "").replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, "");
    },
  },
};

/** The pages import their words from `#language`, which is English (package.json) unless the portal speaks another. */
function wordsIn(language: Language): Plugin {
  const words = join(SOURCES, "language", language, "index.ts");
  if (realFile(words) === undefined)
    throw new ItsmError(`the portal does not speak ${language} yet`, "Set portal.language to another, such as en.");
  return {
    name: "itsm-language",
    enforce: "pre",
    resolveId: (id: string) => (id === "#language" ? words : undefined),
  };
}

/** Every page loads the same script. Astro cannot find scripts within pages that lie on another branch than its root. */
function addBrowserPart({ injectScript }: HookParameters<"astro:config:setup">): void {
  injectScript("page", `import { start } from ${JSON.stringify(join(SOURCES, "browser/start.ts"))}; start();`);
}

function nameOf(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 12);
}
