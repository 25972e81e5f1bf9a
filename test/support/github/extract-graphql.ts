// Makes schema.graphql: the part of GitHub's GraphQL schema that the stand-in answers.
//
// npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-15.26.1.tgz
// node test/support/github/extract-graphql.ts package/schema.graphql
import { readFileSync, writeFileSync } from "node:fs";
import { type DefinitionNode, Kind, parse, print, visit } from "graphql";

/** The fields that are kept of types with many. */
const FIELDS: { readonly [type: string]: readonly string[] } = {
  Query: ["viewer"],
  Mutation: ["enablePullRequestAutoMerge"],
  User: ["login"],
  PullRequest: ["id", "number", "autoMergeRequest"],
  AutoMergeRequest: ["enabledAt", "mergeMethod"],
  EnablePullRequestAutoMergePayload: ["clientMutationId", "pullRequest"],
};

const [source] = process.argv.slice(2);
if (!source) throw new Error("Say where schema.graphql of @octokit/graphql-schema is: extract-graphql.ts PATH");
const whole = parse(readFileSync(source, "utf8"), { noLocation: true });
const byName = new Map(
  whole.definitions.flatMap((each) => ("name" in each && each.name ? [[each.name.value, each]] : [])),
);
const kept = new Map<string, DefinitionNode>();
for (const root of ["Query", "Mutation"]) keep(root);
const about =
  "# From GitHub's GraphQL schema, as @octokit/graphql-schema 15.26.1 (MIT) has it: only what the stand-in answers.";
writeFileSync(
  new URL("./schema.graphql", import.meta.url),
  `${about}\n\n${[...kept.values()].map((definition) => print(definition)).join("\n\n")}\n`,
);

// --- internal ---

function keep(name: string): void {
  const definition = byName.get(name);
  if (!definition || kept.has(name)) return;
  kept.set(name, definition);
  const bare = visit(definition, {
    enter(node) {
      if ("description" in node && node.description) return { ...node, description: undefined };
      return undefined;
    },
    Directive: () => null,
    FieldDefinition: (node) => (FIELDS[name]?.includes(node.name.value) === false ? null : undefined),
  });
  const own = bare.kind === Kind.OBJECT_TYPE_DEFINITION ? { ...bare, interfaces: [] } : bare;
  kept.set(name, own);
  visit(own, { NamedType: (node) => keep(node.name.value) });
}
