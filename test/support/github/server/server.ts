// The HTTP server: requests in, replies out, faults between, everything logged.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Forge } from "../forge.ts";
import type { OperationId } from "../operation-ids.ts";
import { ARCHIVE, archive } from "../routes/index.ts";
import type { Reply } from "./call.ts";
import { matchOperation } from "./contract.ts";
import { type Fault, type FaultPlan, faultPlan } from "./faults.ts";
import { GRAPHQL } from "./graphql.ts";
import { type Asked, type Handled, handle } from "./handle.ts";

export interface RequestEntry {
  readonly method: string;
  readonly path: string;
  /** The query, with its question mark, or nothing. */
  readonly query: string;
  /** The status that was sent; 0 where the connection broke. */
  readonly status: number;
  readonly actor: string | null;
  readonly operation: OperationId | null;
}

export interface RunningServer {
  readonly url: string;
  readonly faults: FaultPlan;
  readonly requests: readonly RequestEntry[];
  readonly violations: readonly string[];
  /** Requests of no operation that the stand-in knows, as `METHOD /path`. */
  readonly unknownRoutes: readonly string[];
  close(): Promise<void>;
}

/** Serves a forge on a free port of this machine. */
export async function serve(forge: Forge): Promise<RunningServer> {
  const faults = faultPlan();
  const requests: RequestEntry[] = [];
  const violations: string[] = [];
  const unknownRoutes: string[] = [];

  const log = (asked: Asked, status: number, handled?: Handled): void => {
    const { method, url } = asked;
    const { pathname: path, search: query } = url;
    const actor = handled?.actor?.account.login ?? null;
    const operation = handled ? handled.operation : matchOperation(method, path)?.id;
    requests.push({ method, path, query, status, actor, operation: operation ?? null });
    violations.push(...(handled?.violations ?? []));
    if (handled && !handled.operation && !path.startsWith(ARCHIVE) && path !== GRAPHQL)
      unknownRoutes.push(`${method} ${path}`);
  };

  const server = createServer((request, response) => {
    respond(forge, faults, log, request, response).catch((failure: unknown) => {
      violations.push(`The stand-in broke: ${failure instanceof Error ? failure.stack : failure}`);
      response.destroy();
    });
  });
  const url = await listening(server);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url, faults, requests, violations, unknownRoutes, close };
}

// --- internal ---

type Log = (asked: Asked, status: number, handled?: Handled) => void;

function listening(server: Server): Promise<string> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") failed(new Error("Expected a port"));
      else done(`http://127.0.0.1:${address.port}`);
    });
  });
}

async function respond(forge: Forge, plan: FaultPlan, log: Log, request: IncomingMessage, response: ServerResponse) {
  const asked = await read(forge, request);
  const faults = plan.take(`${asked.method} ${asked.url.pathname}${asked.url.search}`);
  const breakOff = (handled?: Handled) => {
    log(asked, 0, handled);
    request.socket.destroy();
  };
  if (faults === "cut" || faults.some(({ kind }) => kind === "dropped")) return breakOff();
  for (const fault of faults) {
    if (fault.kind === "slow") await new Promise((done) => setTimeout(done, fault.ms));
    if (fault.kind === "before") await fault.run();
  }
  const refusal = faults.map(faultReply).find((reply) => reply !== undefined);
  if (refusal) {
    log(asked, refusal.status);
    return send(forge, response, refusal);
  }
  const handled = dispatch(forge, { ...asked, ...cutOf(faults) });
  for (const fault of faults) if (fault.kind === "after") await fault.run();
  if (faults.some(({ kind }) => kind === "response-lost")) return breakOff(handled);
  log(asked, handled.reply.status, handled);
  send(forge, response, handled.reply);
}

async function read(forge: Forge, request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { authorization, accept = "" } = request.headers;
  const url = new URL(request.url ?? "/", forge.url);
  return { method: request.method ?? "GET", url, authorization, accept, text: Buffer.concat(chunks).toString() };
}

function dispatch(forge: Forge, asked: Asked): Handled {
  const { pathname } = asked.url;
  if (asked.method !== "GET" || !pathname.startsWith(ARCHIVE)) return handle(forge, asked);
  const reply = archive(forge, pathname.slice(ARCHIVE.length));
  return { reply, operation: undefined, actor: undefined, violations: [] };
}

function cutOf(faults: readonly Fault[]): { readonly cutLists?: number } {
  for (const fault of faults) {
    if (fault.kind === "truncated") return { cutLists: fault.at };
    if (fault.kind === "empty") return { cutLists: 0 };
  }
  return {};
}

function faultReply(fault: Fault): Reply | undefined {
  const documentation_url = "https://docs.github.com/rest";
  const limited = (status: number, message: string, seconds = 1): Reply => ({
    status,
    headers: { "retry-after": String(seconds) },
    body: { message, documentation_url },
  });
  if (fault.kind === "secondary-rate-limit")
    return limited(
      403,
      "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      fault.retryAfter,
    );
  if (fault.kind === "too-many-requests") return limited(429, "API rate limit exceeded", fault.retryAfter);
  return fault.kind === "status" ? { status: fault.status, body: { message: "Server Error" } } : undefined;
}

function send(forge: Forge, response: ServerResponse, { status, body, raw, headers }: Reply): void {
  const type = raw ? "application/octet-stream" : "application/json; charset=utf-8";
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  response.writeHead(status, {
    ...(content === undefined ? {} : { "content-type": type }),
    date: new Date(forge.clock.now()).toUTCString(),
    "x-github-request-id": "0000:0000",
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": "4999",
    "x-ratelimit-reset": "1893456000",
    ...headers,
  });
  response.end(content);
}
