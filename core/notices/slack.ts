// A notice as Slack's blocks. What people wrote stands in plain_text only, where nothing is mentioned, linked or set.
import type { Payload, Told } from "./payload.ts";
import { clipped, visible } from "./words.ts";

/** For an incoming webhook. The first block carries the key. */
export function slackPayload({ key, headline, message, facts, link }: Told): Payload {
  const body = visible(message);
  return {
    // Shown in notifications. Slack looks for signs in it, so they are escaped as Slack asks for.
    text: escaped(clipped(headline, 300)),
    blocks: [
      { type: "header", block_id: clipped(key, 255), text: plain(headline, 150) },
      ...(body === "" ? [] : [{ type: "section", text: plain(body, 3000) }]),
      { type: "context", elements: facts.slice(0, 9).map((fact) => plain(fact, 300)) },
      ...(link === null
        ? []
        : [{ type: "section", text: { type: "mrkdwn", text: `<${escaped(link).replaceAll("|", "%7C")}|Read more>` } }]),
    ],
    unfurl_links: false,
  };
}

// --- internal ---

function plain(text: string, most: number) {
  return { type: "plain_text", text: clipped(visible(text), most), emoji: false };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
