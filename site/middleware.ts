// Holds the first picture of a page until its script has told the times, so that nothing jumps when it does.
import type { MiddlewareHandler } from "astro";

const SCRIPT = /<script type="module" src=/g;

/**
 * Makes the page's own script one that the first picture waits for, as it waits for the style sheet. Browsers that do
 * not know the attribute paint at once, as they do without scripts.
 */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  return new Response(html.replace(SCRIPT, '<script type="module" blocking="render" src='), response);
};
