// The files of the search. A build gets them in one pack, which `scripts/portal-search.ts` unpacks: pages cost more than files.
import type { APIContext } from "astro";
import { snapshot } from "../../data.ts";
import { searchable } from "../../search/documents.ts";
import { searchFiles } from "../../search/search-files.ts";

interface Props {
  /** What a file holds; undefined for the pack of all of them. */
  readonly text?: string;
}

/** One address a file while somebody looks on; one for all of them in a build. */
export function getStaticPaths(): { params: { file: string }; props: Props }[] {
  if (!import.meta.env.DEV) return [{ params: { file: "pack" }, props: {} }];
  return [...files()].map(([name, text]) => ({ params: { file: name.replace(/\.json$/, "") }, props: { text } }));
}

/** Loaded by the browser when somebody searches. */
export function GET({ props: { text } }: APIContext<Props>): Response {
  if (text !== undefined) return new Response(text, { headers: { "content-type": "application/json" } });
  // All of it may be longer than a text can be.
  return new Response(new Blob([...files()].map((file) => `${JSON.stringify(file)}\n`)));
}

// --- internal ---

function files(): ReadonlyMap<string, string> {
  return searchFiles(searchable(snapshot));
}
