// Which pages Astro makes, and how they are written: those of this part that are not there already, without its detours.
import { folderWriter } from "./portal-files.ts";

/** What is used of Astro's prerenderer. */
export interface Prerenderer {
  readonly name: string;
  readonly setup?: () => Promise<void>;
  getStaticPaths(): Promise<PagePath[]>;
  render(request: Request, options: RenderOptions): Promise<Response | { readonly response: Response }>;
  readonly teardown?: () => Promise<void>;
}

export interface PagePath {
  readonly pathname: string;
  readonly route: { readonly type: string; readonly route: string };
  /** Of everything that the page shows, where the page says it; else it shows everything. */
  readonly cacheKey?: string | undefined;
}

interface RenderOptions {
  readonly routeData: PagePath["route"];
}

export interface Plan {
  /** The folder that gets the pages, and the path below which they are published. */
  readonly out: string;
  readonly base: string;
  /** Whether a file is to be made now: it belongs to this part, and is not there. */
  readonly isWanted: (path: string, key: string | undefined) => boolean;
}

/** The default prerenderer, held to a plan. Its answers are empty: the files are written here, one write each. */
export function planned<Default extends Prerenderer>(inner: Default, { out, base, isWanted }: Plan): Default {
  const write = folderWriter(out);
  return {
    ...inner,
    name: "itsm-portal",
    async getStaticPaths() {
      const paths = await inner.getStaticPaths();
      return paths.filter(({ pathname, route, cacheKey }) => isWanted(fileOf(pathname, route), cacheKey));
    },
    async render(request: Request, options: RenderOptions) {
      const answer = await inner.render(request, options);
      const response = answer instanceof Response ? answer : answer.response;
      const { pathname } = new URL(request.url);
      const path = fileOf(decodeURI(pathname.slice(base.length - 1)), options.routeData);
      if (options.routeData.type === "page") write(path, finished(await response.text()));
      else write(path, Buffer.from(await response.arrayBuffer()));
      return new Response(null);
    },
  };
}

// --- internal ---

/** Where the file of a page lies below the portal's folder. */
function fileOf(pathname: string, { type, route }: PagePath["route"]): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (type !== "page") return path;
  if (route === "/404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}

const SCRIPT = '<script type="module" src=';

/**
 * Lets the page's one script run before the first paint: what it tells on the reader's clock would move the page later.
 * A browser without scripts, or that knows no such wait, shows the page at once.
 */
function finished(html: string): string {
  return html.replace(SCRIPT, SCRIPT.replace(" src", ' blocking="render" src'));
}
