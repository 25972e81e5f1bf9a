// The door to the workflow files of GitHub: read them, run them, check them.

export { type Action, type ActionInput, parseAction, readAction } from "./action.ts";
export type { Plain, PlainMap } from "./document.ts";
export type { Conclusion, StepRun } from "./job-state.ts";
export { type LintFinding, lintAction, lintWorkflow } from "./lint.ts";
export type { Double, Environment, GitHubSide, RunOptions } from "./options.ts";
export type { Permissions } from "./permissions.ts";
export type { Concurrency, JobRun } from "./run-job.ts";
export { runWorkflow, type WorkflowRun } from "./run-workflow.ts";
export { type Pins, type SecurityFinding, securityFindings, securityRules } from "./security/index.ts";
export { type Job, parseWorkflow, type Step, type Workflow } from "./workflow.ts";
export type { Annotation } from "./workflow-commands.ts";
