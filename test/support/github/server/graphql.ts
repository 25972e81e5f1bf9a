// GitHub's GraphQL API, as far as it is asked: requests are held to GitHub's schema, refusals are told as it tells them.
import { readFileSync } from "node:fs";
import { buildSchema, GraphQLError, type GraphQLSchema, graphqlSync, parse, validate } from "graphql";
import type { Actor } from "../actors.ts";
import { isPull } from "../facts/pulls.ts";
import { Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { enableAutoMerge } from "../operations/auto-merge.ts";
import type { MergeMethod } from "../operations/merges.ts";
import { nodeId } from "../presenters/urls.ts";
import type { Reply } from "./call.ts";

export const GRAPHQL = "/graphql";

/** Answers a request; what does not fit the schema is a violation. */
export function answerGraphql(
  forge: Forge,
  actor: Actor,
  text: string,
): { readonly reply: Reply; readonly violations: readonly string[] } {
  // The body of every GraphQL request over HTTP.
  const { query = "", variables } = JSON.parse(text) as { query?: string; variables?: { [name: string]: unknown } };
  const faults = validate(schema(), parse(query)).map(({ message }) => message);
  const body = graphqlSync({
    schema: schema(),
    source: query,
    rootValue: resolvers(forge, actor),
    ...(variables === undefined ? {} : { variableValues: variables }),
  });
  const wrong = (body.errors ?? []).filter(({ originalError }) => !(originalError instanceof Refusal));
  const violations = [...faults, ...wrong.map(({ message }) => message)].map((fault) => `POST /graphql: ${fault}`);
  const errors = body.errors?.map((error) => ({ type: "UNPROCESSABLE", ...error.toJSON() }));
  return { reply: { status: 200, body: errors ? { ...body, errors } : body }, violations };
}

// --- internal ---

let built: GraphQLSchema | undefined;

function schema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8"));
  return built;
}

interface EnableInput {
  readonly pullRequestId: string;
  readonly mergeMethod: "MERGE" | "SQUASH" | "REBASE";
  readonly expectedHeadOid?: string;
}

function resolvers(forge: Forge, actor: Actor) {
  return {
    viewer: () => ({ login: actor.account.login }),
    enablePullRequestAutoMerge({ input }: { readonly input: EnableInput }) {
      const { permissions } = actor;
      if (permissions && (permissions.contents !== "write" || permissions.pull_requests !== "write"))
        throw new Refusal(403, "Resource not accessible by integration");
      const thread = forge.threads.filter(isPull).find(({ id }) => nodeId("PullRequest", id) === input.pullRequestId);
      if (!thread)
        throw new GraphQLError(`Could not resolve to a node with the global id of '${input.pullRequestId}'.`);
      const method = METHODS[input.mergeMethod];
      enableAutoMerge(forge, thread, actor, { method, expectedHead: input.expectedHeadOid });
      const { autoMerge } = thread.pull;
      return {
        pullRequest: {
          id: input.pullRequestId,
          number: thread.number,
          autoMergeRequest: autoMerge && { enabledAt: autoMerge.at, mergeMethod: input.mergeMethod },
        },
      };
    },
  };
}

const METHODS: { readonly [name in EnableInput["mergeMethod"]]: MergeMethod } = {
  MERGE: "merge",
  SQUASH: "squash",
  REBASE: "rebase",
};
