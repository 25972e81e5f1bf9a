// Routes of comments, of the reactions on them.
import { threadOf } from "../facts/pulls.ts";
import { notFound } from "../failure.ts";
import { addComment, commentOf, deleteComment, editComment, react } from "../operations/threads.ts";
import { commentBody, reactionBody } from "../presenters/issue.ts";
import { NO_CONTENT, ok, page, type Routes } from "../server/call.ts";

export const commentRoutes = {
  "issues/list-comments": (call) => {
    const { forge, path, query } = call;
    const { number } = threadOf(forge, path.issue_number);
    const comments = forge.comments
      .filter((comment) => comment.number === number)
      .filter(({ updatedAt }) => query.since === undefined || Date.parse(updatedAt) >= Date.parse(query.since));
    return page(call, comments, (comment) => commentBody(forge, comment));
  },

  "issues/list-comments-for-repo": (call) => {
    const { forge, query } = call;
    const comments = forge.comments.filter(
      ({ updatedAt }) => query.since === undefined || Date.parse(updatedAt) >= Date.parse(query.since),
    );
    const ordered = query.direction === "desc" ? [...comments].reverse() : comments;
    return page(call, ordered, (comment) => commentBody(forge, comment));
  },

  "issues/create-comment": ({ forge, path, body, actor }) =>
    ok(commentBody(forge, addComment(forge, path.issue_number, body.body, actor)), 201),

  "issues/get-comment": ({ forge, path }) => ok(commentBody(forge, commentOf(forge, path.comment_id))),

  "issues/update-comment": ({ forge, path, body, actor }) => {
    const comment = commentOf(forge, path.comment_id);
    editComment(forge, comment, body.body, actor);
    return ok(commentBody(forge, comment));
  },

  "issues/delete-comment": ({ forge, path, actor }) => {
    deleteComment(forge, commentOf(forge, path.comment_id), actor);
    return NO_CONTENT;
  },

  "reactions/create-for-issue-comment": ({ forge, path, body, actor }) => {
    const { reaction, isNew } = react(forge, commentOf(forge, path.comment_id), body.content, actor.account);
    return ok(reactionBody(forge, reaction), isNew ? 201 : 200);
  },

  "reactions/list-for-issue-comment": (call) => {
    const { reactions } = commentOf(call.forge, call.path.comment_id);
    const wanted = reactions.filter(
      ({ content }) => call.query.content === undefined || content === call.query.content,
    );
    return page(call, wanted, (reaction) => reactionBody(call.forge, reaction));
  },

  "reactions/delete-for-issue-comment": ({ forge, path }) => {
    const { reactions } = commentOf(forge, path.comment_id);
    const at = reactions.findIndex(({ id }) => id === path.reaction_id);
    if (at < 0) throw notFound();
    reactions.splice(at, 1);
    return NO_CONTENT;
  },
} satisfies Partial<Routes>;
