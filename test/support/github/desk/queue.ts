// What people do about the merge queue, with logins instead of accounts.
import { pullOf } from "../facts/pulls.ts";
import type { Forge } from "../forge.ts";
import type { MergeMethod } from "../operations/merges.ts";
import { completeMergeGroup, dequeue, enqueue } from "../operations/queue.ts";
import { actorOf } from "./actor.ts";

interface By {
  readonly by: string;
}

/** The operations on the merge queue. */
export function queueDesk(forge: Forge) {
  return {
    /** Puts into the merge queue; gives its group `{ ref, headSha, baseSha }`. */
    enqueue(number: number, { by, method }: By & { readonly method?: MergeMethod }) {
      const { ref, headSha, baseSha } = enqueue(forge, pullOf(forge, number), actorOf(forge, by), method);
      return { ref, headSha, baseSha };
    },

    /** Merges the group of a pull request and those before it; gives the new tip. 405 where its checks are missing. */
    completeMergeGroup: (number: number): string => completeMergeGroup(forge, number),

    dequeue: (number: number, { by, reason }: By & { readonly reason?: string }): void =>
      dequeue(forge, number, actorOf(forge, by), reason),
  };
}
