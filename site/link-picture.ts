// The picture that a link to the portal is shown with in chats and mails: how everything is.

import type { Look } from "./looks.ts";
import degraded from "./pictures/degraded.png?url";
import maintenance from "./pictures/maintenance.png?url";
import major from "./pictures/major.png?url";
import operational from "./pictures/operational.png?url";
import partial from "./pictures/partial.png?url";

const PICTURES: { readonly [look in Look]?: string } = { degraded, maintenance, major, operational, partial };

/** The path of the picture on the host; undefined for a look that has none. */
export function pictureOf(look: Look): string | undefined {
  return PICTURES[look];
}
