// Lets the page's one script run before the first paint: what it tells on the reader's clock would move the page later.
import type { MiddlewareHandler } from "astro";

const SCRIPT = '<script type="module" src=';

/** Astro calls this for every page that it makes. A browser without scripts, or that knows no such wait, shows the page at once. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = (await response.text()).replace(SCRIPT, SCRIPT.replace(" src", ' blocking="render" src'));
  return new Response(html, response);
};
