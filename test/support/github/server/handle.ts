// One request to one reply: who asks, what for, may they, does it conform, what comes of it.
import type { Actor } from "../actors.ts";
import { notFound, Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { OperationId } from "../operation-ids.ts";
import { receivePushes } from "../operations/receive.ts";
import { routes } from "../routes/index.ts";
import type { Call, Handler, Reply } from "./call.ts";
import {
  coerced,
  errorStyle,
  judgeRequest,
  judgeResponse,
  type Match,
  matchOperation,
  type Values,
} from "./contract.ts";
import { answerGraphql, GRAPHQL } from "./graphql.ts";
import { notImitated } from "./not-imitated.ts";
import { checkPermission } from "./permissions.ts";

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly accept: string;
  /** The text of the body. */
  readonly text: string;
  readonly cutLists?: number;
}

export interface Handled {
  readonly reply: Reply;
  readonly operation: OperationId | undefined;
  readonly actor: Actor | undefined;
  /** What does not conform to GitHub's description. */
  readonly violations: readonly string[];
}

/** Does what is asked and judges both sides. */
export function handle(forge: Forge, asked: Asked): Handled {
  const { method, url } = asked;
  const match = matchOperation(method, url.pathname);
  let actor: Actor | undefined;
  try {
    actor = forge.tokens.actorOf(asked.authorization);
    if (!actor) throw new Refusal(401, "Requires authentication");
    receivePushes(forge, actor);
    if (method === "POST" && url.pathname === GRAPHQL)
      return { ...answerGraphql(forge, actor, asked.text), operation: undefined, actor };
    if (!match || !isHere(forge, match)) throw notFound();
    return { ...answer(forge, asked, match, actor), operation: match.id, actor };
  } catch (failure) {
    const reply = refusalReply(match?.id, failure);
    const judged = match && reply.status !== 500 ? judgeResponse(match.id, reply.status, reply.body).failures : [];
    const broken = reply.status === 500 ? [`${method} ${url.pathname}: ${text(failure)}`] : [];
    return { reply, operation: match?.id, actor, violations: [...broken, ...judged] };
  }
}

// --- internal ---

/** The repository and the organisation that this server is; every other is not there. */
function isHere(forge: Forge, { path }: Match): boolean {
  const same = (value: unknown, wanted: string) =>
    value === undefined || String(value).toLowerCase() === wanted.toLowerCase();
  return same(path.owner, forge.owner.login) && same(path.repo, forge.name);
}

function answer(forge: Forge, asked: Asked, { id, path }: Match, actor: Actor): Pick<Handled, "reply" | "violations"> {
  const values = coerced(id, "path", path);
  const query = coerced(id, "query", Object.fromEntries(asked.url.searchParams));
  const body = parsed(asked.text);
  checkPermission(forge, id, values, actor);
  const { failures, limits } = judgeRequest(id, values, query, body);
  const refused = [...failures, ...notImitated(id, query, asked.accept)];
  if (refused.length > 0) return violation(`${id}: the request does not conform`, refused);
  if (limits.length > 0) throw new Refusal(422, `Invalid request.\n\n${limits.join("\n")}`);
  const { url, accept, cutLists } = asked;
  const call = {
    forge,
    actor,
    path: values,
    query,
    body,
    url,
    accept,
    ...(cutLists === undefined ? {} : { cutLists }),
  };
  const reply = run(id, call);
  const judged = reply.raw ? [] : judgeResponse(id, reply.status, reply.body).failures;
  return judged.length > 0
    ? violation(`${id}: the stand-in's answer does not conform`, judged)
    : { reply, violations: [] };
}

function run(
  id: OperationId,
  call: { readonly path: Values; readonly query: Values } & Omit<Call, "path" | "query" | "body">,
): Reply {
  // The request was judged by the schema of this very operation, from which the handler's types are made as well.
  const handler = routes[id] as unknown as Handler<OperationId>;
  return handler(call as unknown as Call);
}

function violation(what: string, failures: readonly string[]): Pick<Handled, "reply" | "violations"> {
  const violations = failures.map((failure) => `${what}: ${failure}`);
  return { reply: { status: 500, body: { message: violations.join("\n") } }, violations };
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "Problems parsing JSON");
  }
}

function refusalReply(id: OperationId | undefined, failure: unknown): Reply {
  if (!(failure instanceof Refusal)) return { status: 500, body: { message: `The stand-in broke: ${text(failure)}` } };
  const { status, answer: message, headers } = failure;
  const errors = failure.errors.map((error) => {
    const sentence = typeof error === "string" ? error : (error.message ?? `${error.field} is ${error.code}`);
    const object = typeof error === "string" ? { resource: "", code: "custom", message: error } : error;
    return id && errorStyle(id) === "sentences" ? sentence : object;
  });
  const documentation_url = "https://docs.github.com/rest";
  return {
    status,
    headers,
    body: { message, ...(errors.length > 0 ? { errors } : {}), documentation_url, status: String(status) },
  };
}

function text(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
