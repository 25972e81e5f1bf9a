// Routes of rulesets, of the rules that hold for a branch.
import { rulesOf } from "../facts/rules.ts";
import { notFound } from "../failure.ts";
import { branchRuleBodies, rulesetBody } from "../presenters/ruleset.ts";
import { ok, page, type Routes } from "../server/call.ts";

export const rulesetRoutes = {
  "repos/get-repo-rulesets": (call) =>
    page(call, call.forge.rulesets, (ruleset) => rulesetBody(call.forge, ruleset, "listed")),

  "repos/get-repo-ruleset": ({ forge, path, actor }) => {
    const ruleset = forge.rulesets.find(({ id }) => id === path.ruleset_id);
    if (!ruleset) throw notFound();
    const { bypass_actors, ...others } = rulesetBody(forge, ruleset, "whole");
    // GitHub names those who may go past it to those alone who may edit it.
    return ok(actor.account.role === "admin" ? { ...others, bypass_actors } : others);
  },

  "repos/get-branch-rules": (call) => {
    const rules = rulesOf(call.forge, call.path.branch).flatMap((ruleset) => branchRuleBodies(call.forge, ruleset));
    return page(call, rules, (rule) => rule);
  },
} satisfies Partial<Routes>;
