// A README in each folder of records: what lies here, and how to add one.
import { withArticle } from "../../core/index.ts";
import { exitsFrom, kindList, statesOf } from "../../schemas/index.ts";
import type { Planned } from "./answers.ts";

/** One for records/, and one for each kind. */
export function folderGuides(): Planned[] {
  return [whole(), ...kindList.map(ofKind)];
}

// --- internal ---

function whole(): Planned {
  const rows = kindList.map(({ folder, labels, means }) => `| [${labels}](${folder}/) | ${means} |`);
  const text = `# Records

One Markdown file is one record: fields between two lines of \`---\`, then text. Git is the history, a pull request is the
approval, \`npx itsm check\` tells what is wrong.

| folder | what lies there |
| --- | --- |
${rows.join("\n")}
`;
  return { file: "records/README.md", text };
}

function ofKind(kind: (typeof kindList)[number]): Planned {
  const { name, label, labels, folder, means, lifecycle, sections, prefix } = kind;
  const states = statesOf(lifecycle).map((state) => {
    const next = exitsFrom(lifecycle, state).map(({ to }) => `\`${to}\``);
    return `| \`${state}\` | ${lifecycle.states[state]?.means} | ${[...new Set(next)].join(", ") || "nothing"} |`;
  });
  const where =
    prefix === undefined
      ? `The file name is the name: \`records/${folder}/<name>.md\`.`
      : `The file name is the id: \`records/${folder}/<year>/${prefix}-<year>-XXXX-<a few words>.md\`. \`itsm new\` finds a free one.`;
  const text = `# ${labels}

${means} ${where}

\`\`\`sh
npx itsm new ${name}        # asks for what is needed
npx itsm list ${name}
npx itsm schema ${name}     # every field, with what it is for
\`\`\`

| state | means | may go on to |
| --- | --- | --- |
${states.join("\n")}
${sections.length === 0 ? "" : `\nThe text of ${withArticle(label.toLowerCase())} has these sections: ${sections.map(({ heading }) => heading).join(", ")}.\n`}`;
  return { file: `records/${folder}/README.md`, text };
}
