// The comments of a pull request, one of which is ours.
import { accountOf } from "./account.ts";
import { cutText } from "./cut-text.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import type { CommentFact, CommentOutcome, Reaction, StickyComment } from "./port.ts";
import { readPull } from "./pull-request.ts";
import { untilAnswered } from "./repeat.ts";

/** All comments, oldest first. */
export async function readComments(api: Api, number: number): Promise<CommentFact[]> {
  const comments = await listComments(api, number);
  return comments.map(({ id, user, body, created_at, html_url }) => ({
    id,
    author: accountOf(user),
    body: body ?? "",
    at: created_at,
    url: html_url,
  }));
}

/**
 * Writes the comment whose first line is the marker. Only comments of the app's own bot are taken for it: anybody may
 * write the marker. Where there are several, the first is kept up to date and the others point to it.
 */
export async function stickyComment(api: Api, app: string, comment: StickyComment): Promise<CommentOutcome> {
  const { number, marker, expectedHead } = comment;
  const body = cutText(comment.body.startsWith(marker) ? comment.body : `${marker}\n${comment.body}`);
  return untilAnswered(api, async (): Promise<CommentOutcome> => {
    const head = expectedHead === null ? null : (await readPull(api, number)).head.sha;
    if (head !== null && expectedHead !== null && head !== expectedHead)
      return {
        is: "skipped",
        why: `pull request ${number} has moved on from ${expectedHead.slice(0, 7)} to ${head.slice(0, 7)}`,
      };
    const [first, ...others] = (await readComments(api, number)).filter((known) => isOwn(known, app, marker));
    for (const { id } of others)
      await update(api, id, `This comment was written twice. The one that counts: ${first?.url}`);
    if (!first) return { is: "created", url: await create(api, number, body) };
    if (sameText(first.body, body)) return { is: "unchanged", url: first.url };
    await update(api, first.id, body);
    return { is: "updated", url: first.url };
  });
}

/**
 * Writes a comment that is never edited. Taken for it is one with the marker by the app's own bot; where the token is a
 * person's, `app` is their login.
 */
export async function commentOnce(
  api: Api,
  app: string,
  { number, marker, body }: Omit<StickyComment, "expectedHead">,
): Promise<CommentOutcome> {
  return untilAnswered(api, async (): Promise<CommentOutcome> => {
    const isMine = (known: CommentFact) =>
      isOwn(known, app, marker) || (sameName(known.author?.login, app) && firstLineOf(known).includes(marker));
    const known = (await readComments(api, number)).find(isMine);
    if (known) return { is: "unchanged", url: known.url };
    return { is: "created", url: await create(api, number, cutText(`${marker}\n${body}`)) };
  });
}

/** False where the token may not react, or the comment is gone. */
export async function react({ rest, owner, repo }: Api, comment: number, content: Reaction): Promise<boolean> {
  try {
    await rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content, request: { retries: 3 } });
    return true;
  } catch (error) {
    if (statusOf(error) === 403 || statusOf(error) === 404) return false;
    throw error;
  }
}

// --- internal ---

function listComments({ rest, paginate, owner, repo }: Api, number: number) {
  return paginate(rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
}

function isOwn(comment: CommentFact, app: string, marker: string): boolean {
  return sameName(comment.author?.login, `${app}[bot]`) && firstLineOf(comment).includes(marker);
}

function firstLineOf({ body }: CommentFact): string {
  return body.split("\n", 1)[0] ?? "";
}

function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/** GitHub gives texts back with other ends of lines. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(a) === plain(b);
}

async function create({ rest, owner, repo }: Api, number: number, body: string): Promise<string> {
  return (await rest.issues.createComment({ owner, repo, issue_number: number, body })).data.html_url;
}

async function update({ rest, owner, repo }: Api, id: number, body: string): Promise<void> {
  await rest.issues.updateComment({ owner, repo, comment_id: id, body, request: { retries: 3 } });
}
