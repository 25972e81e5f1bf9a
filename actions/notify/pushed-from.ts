// The commit that the default branch pointed to before a push.
import { z } from "zod";
import type { Surroundings } from "../run.ts";

const Push = z.object({ before: z.string().regex(/^[0-9a-f]{40,64}$/) });

/** Null where nothing was pushed, or there was nothing before. */
export function pushedFrom({ name, payload }: Surroundings["event"]): string | null {
  const push = name === "push" ? Push.safeParse(payload) : undefined;
  return push?.success && !/^0+$/.test(push.data.before) ? push.data.before : null;
}
