// Who agreed to a merge by a review, told from its evidence.
import type { Evidence } from "../evidence/index.ts";
import type { ReviewView } from "./history-event.ts";

/** Everybody whose review counted, once, in the order of the requirements. */
export function reviewsIn({ requirements }: Pick<Evidence, "requirements">): ReviewView[] {
  const votes = requirements.flatMap((requirement) => requirement.votes).filter(({ by }) => by === "review");
  const seen = new Set<string>();
  return votes.flatMap(({ login, as, insteadOf }) => {
    const name = login.toLowerCase();
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ login, as, insteadOf }];
  });
}
