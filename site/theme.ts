// The few lines that run before the page is painted, and the policy that allows them and nothing else.
import { createHash } from "node:crypto";

/** Says that scripts run, and sets the colours that the reader chose, before anything is painted. */
export const HEAD_SCRIPT = `{let d=document.documentElement.dataset;d.js="";try{let t=localStorage.getItem("theme");if(t==="light"||t==="dark")d.theme=t}catch{}}`;

/**
 * Shows what holds by the clock, before the page is painted: maintenance may have begun since the page was made. The
 * same as `follow` of `browser/clock.ts`, which goes on with it.
 */
export const CLOCK_SCRIPT = `if(!("held"in document.documentElement.dataset))for(let e of document.querySelectorAll("[data-from],[data-to]")){let n=Date.now(),d=e.dataset;e.toggleAttribute("hidden",n<Date.parse(d.from)||n>=Date.parse(d.to))}`;

/** Files of the portal alone; no other host, no inline style, no inline script but those above. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${[HEAD_SCRIPT, CLOCK_SCRIPT].map(hashOf).join(" ")}`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
].join("; ");

// --- internal ---

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
