// What people do in issues, with logins instead of accounts.
import { threadOf } from "../facts/pulls.ts";
import type { Forge } from "../forge.ts";
import {
  addComment,
  commentOf,
  deleteComment,
  editComment,
  type NewThread,
  openIssue,
  rewrite,
  setLabels,
  setState,
} from "../operations/threads.ts";
import type { Thread } from "../threads.ts";
import { actorOf } from "./actor.ts";

interface By {
  readonly by: string;
}

export interface CommentFacts {
  readonly id: number;
  readonly by: string;
  readonly body: string;
}

/** The operations on issues, and on comments and labels anywhere. */
export function threadDesk(forge: Forge) {
  return {
    openIssue: ({ by, ...details }: NewThread & By): { readonly number: number } => {
      const { number } = openIssue(forge, details, actorOf(forge, by));
      return { number };
    },

    closeIssue: (number: number, { by }: By): void =>
      setState(forge, threadOf(forge, number), "closed", actorOf(forge, by)),

    /** Renames an issue or rewrites its body. */
    editIssue: (number: number, { by, ...words }: By & { readonly title?: string; readonly body?: string }): void =>
      rewrite(forge, threadOf(forge, number), words, actorOf(forge, by)),

    reopenIssue: (number: number, { by }: By): void =>
      setState(forge, threadOf(forge, number), "open", actorOf(forge, by)),

    /** Sets the labels of an issue or a pull request to these. */
    label: (number: number, labels: readonly string[], { by }: By): void =>
      setLabels(forge, threadOf(forge, number), labels, actorOf(forge, by)),

    comment(number: number, { by, body }: By & { readonly body: string }): { readonly id: number } {
      return { id: addComment(forge, number, body, actorOf(forge, by)).id };
    },

    editComment: (id: number, { by, body }: By & { readonly body: string }): void =>
      editComment(forge, commentOf(forge, id), body, actorOf(forge, by)),

    deleteComment: (id: number, { by }: By): void => deleteComment(forge, commentOf(forge, id), actorOf(forge, by)),

    comments: (number: number): readonly CommentFacts[] =>
      forge.comments
        .filter((comment) => comment.number === number)
        .map(({ id, by, body }) => ({ id, by: by.login, body })),

    /** Issues and pull requests with what people see of them. */
    issue: (number: number) => seen(threadOf(forge, number)),

    /** All issues, without pull requests, oldest first. */
    issues: () => forge.threads.filter(({ pull }) => !pull).map(seen),
  };
}

// --- internal ---

function seen({ number, title, body, state, labels, by }: Thread) {
  return { number, title, body, state, by: by.login, labels: labels.map(({ name }) => name) };
}
