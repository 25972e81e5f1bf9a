// What Visual Studio Code needs to show findings while one writes: a task, snippets, schemas.
import { type Form, formsOf } from "../../core/index.ts";
import { type Kind, kindList, stateRule, statesOf } from "../../schemas/index.ts";
import type { Planned } from "./answers.ts";

/** The files below `.vscode/`. */
export function editorFiles(): Planned[] {
  return [
    planned("tasks.json", TASKS, "A background task that runs `npx itsm check --watch` shows findings in the editor."),
    planned("settings.json", SETTINGS, 'For completion in itsm.config.yaml: "yaml.schemas" with its JSON Schema.'),
    planned("extensions.json", { recommendations: ["redhat.vscode-yaml", "github.vscode-pull-request-github"] }),
    planned("itsm.code-snippets", Object.fromEntries(kindList.map((kind) => [`itsm ${kind.name}`, snippetOf(kind)]))),
  ];
}

// --- internal ---

/** The two lines of a finding as `itsm check` tells it: rule with message, then file, line and column. */
const MATCHER = {
  owner: "itsm",
  source: "itsm",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor fills it in
  fileLocation: ["relative", "${workspaceFolder}"],
  pattern: [
    { regexp: "^(error|warning)\\[([\\w-]+)\\] (.*)$", severity: 1, code: 2, message: 3 },
    { regexp: "^\\s+(\\S.*):(\\d+):(\\d+)$", file: 1, line: 2, column: 3 },
  ],
  background: { activeOnStart: true, beginsPattern: "^checking…$", endsPattern: "^checked: " },
};

const TASKS = {
  version: "2.0.0",
  tasks: [
    {
      label: "itsm check",
      type: "shell",
      command: "npx itsm check --watch --color never",
      isBackground: true,
      problemMatcher: MATCHER,
      runOptions: { runOn: "folderOpen" },
      presentation: { reveal: "never", panel: "dedicated" },
    },
  ],
};

const SETTINGS = {
  "yaml.schemas": { "./node_modules/itsm-as-code/docs/schemas/config.schema.json": "itsm.config.yaml" },
  "files.eol": "\n",
};

function planned(name: string, content: object, byHand?: string): Planned {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { file: `.vscode/${name}`, text, ...(byHand !== undefined && { byHand }) };
}

function snippetOf(kind: Kind): object {
  const fields = formsOf(kind).filter(({ required, path }) => required && path !== "visibility");
  const lines = fields.map((form, at) => `${form.path}: ${placeholder(form, at + 1, kind)}`);
  const sections = kind.sections.flatMap(({ heading, hint }, at) => [
    `## ${heading}`,
    `\${${fields.length + at + 1}:${escaped(hint ?? heading)}}`,
    "",
  ]);
  return {
    scope: "markdown",
    prefix: `itsm-${kind.name}`,
    description: kind.means,
    body: ["---", ...lines, "---", ...sections, "$0"],
  };
}

function placeholder(form: Form, at: number, kind: Kind): string {
  const entries = statesOf(kind.lifecycle).filter((state) => stateRule(kind.lifecycle, state)?.entry !== false);
  const words = form.path === "state" ? entries : form.words;
  if (words.length > 0) return `\${${at}|${words.join(",")}|}`;
  return form.shape === "list" ? `[\${${at}}]` : `\${${at}:${escaped(form.description)}}`;
}

/** What a snippet's placeholder would take for its own signs. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
