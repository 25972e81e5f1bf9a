// The inputs with which a workflow starts, by hand or by a calling job.
import { mapOf, type Plain, type PlainMap, textAt } from "./document.ts";
import type { Run } from "./options.ts";
import type { Workflow } from "./workflow.ts";

/** Inputs of `workflow_dispatch`, typed as declared. Throws, as GitHub refuses, if a required one is missing. */
export function dispatchInputs(workflow: Workflow, event: Run["event"]): PlainMap {
  if (event.name !== "workflow_dispatch") return {};
  return typed(mapOf(workflow.on.workflow_dispatch?.inputs), mapOf(event.payload.inputs), workflow.file);
}

/** Inputs of `workflow_call`. Throws if the call gives one that is not declared, or lacks a required one. */
export function callInputs(workflow: Workflow, given: PlainMap): PlainMap {
  const declared = mapOf(workflow.on.workflow_call?.inputs);
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`${workflow.file} declares no input ${unknown.join(", ")}.`);
  return typed(declared, given, workflow.file);
}

// --- internal ---

function typed(declared: PlainMap, given: PlainMap, file: string): PlainMap {
  return Object.fromEntries(
    Object.entries(declared).map(([name, plain]) => {
      const definition = mapOf(plain);
      const value = given[name] ?? definition.default;
      if ((value === undefined || value === "") && definition.required === true) {
        throw new Error(`${file} requires the input ${name}, which was not given.`);
      }
      return [name, typedValue(value, textAt(definition, "type"))];
    }),
  );
}

function typedValue(value: Plain | undefined, type: string): Plain {
  if (type === "boolean") return value === true || value === "true";
  if (type === "number") return Number(value ?? 0);
  return value === undefined || value === null ? "" : String(value);
}
