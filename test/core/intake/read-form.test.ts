import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../../../core/assemble.ts";
import { ConfigSchema } from "../../../core/config.ts";
import { type IntakeIssue, intakeOf, readForm } from "../../../core/intake/index.ts";
import { sectionsOf } from "../../../core/sections.ts";
import { tryText } from "../../../core/trial.ts";
import { CHANGE, formFor, INCIDENT, issueBody } from "../../support/issue-body.ts";
import { company } from "../../support/policy-company.ts";
import { fileOf } from "../../support/policy-scene.ts";

const incident = formFor("incident");
const change = formFor("change");
const config = ConfigSchema.parse({ organisation: "Testing", time_zone: "Europe/Vienna" });
const sources = company.map(fileOf).map(([file, text]) => ({ file, text }));
const opened = {
  root: "",
  config,
  now: Date.parse("2026-03-02T09:00:00Z"),
  clock: "given" as const,
  ...assemble({ sources, findings: [] }, config),
};
const ground = { ledger: opened.ledger, timeZone: config.time_zone };

const read = (form: typeof incident, body: string, title = "Images are missing") =>
  readForm(form, { title, body, labels: [form.label] }, ground);

const anIssue = (issue: Partial<IntakeIssue> = {}): IntakeIssue => ({
  number: 12,
  nodeId: "I_kwDOAbc",
  state: "open",
  title: "Images are missing",
  body: issueBody(incident, INCIDENT),
  labels: ["itsm:incident"],
  author: { login: "mira", type: "User" },
  association: "MEMBER",
  ...issue,
});

function recordOf(issue: IntakeIssue) {
  const intake = intakeOf(opened, issue, "collaborators");
  if (intake.is !== "record") throw new Error(`No record: ${JSON.stringify(intake)}`);
  return intake;
}

describe("a form that was filled in", () => {
  it("gives the fields and sections of an incident", () => {
    expect(read(incident, issueBody(incident, { ...INCIDENT, impact: "High", started: "2026-03-01 22:15" }))).toEqual({
      fields: {
        title: "Images are missing",
        affects: [{ service: "edge", level: "partial_outage" }],
        impact: "high",
        started_at: "2026-03-01T22:15:00+01:00",
      },
      sections: new Map([["Description", "Pages load, but images do not."]]),
      questions: [],
    });
  });

  it("gives the fields and sections of a change, services by name or id in any case", () => {
    const { fields, questions } = read(
      change,
      issueBody(change, { ...CHANGE, start: "2026-07-01 22:00", end: "2026-07-01T21:30:00Z" }),
    );
    expect([fields, questions]).toEqual([
      {
        title: "Images are missing",
        services: ["edge", "checkout"],
        type: "normal",
        window: { start: "2026-07-01T22:00:00+02:00", end: "2026-07-01T21:30:00Z" },
      },
      [],
    ]);
  });

  it("is the same with the ends of lines that GitHub stores", () => {
    const body = issueBody(change, CHANGE);
    expect(read(change, body.replaceAll("\n", "\r\n"))).toEqual(read(change, body));
  });
});

describe("a form with something missing", () => {
  const cases: readonly (readonly [string, typeof incident, string, object])[] = [
    ["no service", incident, issueBody(incident, { ...INCIDENT, service: "_No response_" }), { said: null }],
    [
      "a service that nobody knows",
      incident,
      issueBody(incident, { ...INCIDENT, service: "edge, chekout" }),
      {
        about: "Which service is affected?",
        said: "chekout",
        meant: "checkout",
        known: expect.arrayContaining(["edge"]),
      },
    ],
    [
      "a word that is no choice",
      incident,
      issueBody(incident, { ...INCIDENT, level: "Total disaster" }),
      {
        about: "How badly?",
        said: "Total disaster",
        known: ["Degraded performance", "Partial outage", "Major outage"],
      },
    ],
    [
      "a time that is none",
      incident,
      issueBody(incident, { ...INCIDENT, started: "yesterday" }),
      { about: "Since when?", said: "yesterday" },
    ],
    [
      "a day that does not exist",
      incident,
      issueBody(incident, { ...INCIDENT, started: "2026-02-30 10:00" }),
      { about: "Since when?", said: "2026-02-30 10:00" },
    ],
    [
      "a beginning without an end",
      change,
      issueBody(change, { ...CHANGE, start: "2026-07-01 22:00" }),
      { about: "When should it be over?", said: null },
    ],
    [
      "a text that nobody would see",
      change,
      issueBody(change, { ...CHANGE, why: "<!-- why -->" }),
      { about: "Why do it?", said: null },
    ],
    [
      "a heading taken away",
      incident,
      issueBody(incident, INCIDENT).replace("### How badly?\n\nPartial outage", ""),
      { about: "How badly?" },
    ],
  ];

  it.each(cases)("asks again: %s", (_, form, body, question) => {
    expect(read(form, body).questions).toEqual([expect.objectContaining(question)]);
  });

  it("asks for all of it at once where the issue is empty", () => {
    expect(read(incident, "", " \u202e ").questions.map(({ about }) => about)).toEqual([
      "Title",
      "Which service is affected?",
      "How badly?",
      "What do people see?",
    ]);
  });
});

describe("hostile text", () => {
  it("that imitates headings is part of an answer, the first of each counts", () => {
    const description = "Look:\n\n### How badly?\n\nMajor outage\n\n### Anything else?\n\nYes";
    const { fields, sections } = read(incident, issueBody(incident, { ...INCIDENT, description }));
    expect(fields.affects).toEqual([{ service: "edge", level: "partial_outage" }]);
    expect(sections.get("Description")).toBe(description);
  });

  const texts: readonly (readonly [string, string])[] = [
    ["a section of the record", "## Post-incident review\n\nAll well."],
    ["a fence that is left open", "```sh\nrm -rf /"],
    ["a tilde fence that is left open", "~~~\nx\n```"],
    ["code in a line that looks like a fence", "```a`b\n## Post-incident review"],
    ["frontmatter", "---\nstate: closed\n---"],
    ["a comment that is left open", "seen <!-- hidden"],
    ["HTML that goes on", "<pre>\n<details>"],
    ["marks that turn the direction", "a \u202e b \u0007"],
    ["half a character", "a \ud800 b"],
  ];

  it.each(texts)("stays within its section: %s", (_, description) => {
    const { text } = recordOf(anIssue({ body: issueBody(incident, { ...INCIDENT, description }) }));
    const body = text.slice(text.indexOf("\n---\n") + 5);
    expect(sectionsOf(body).map(({ heading }) => heading)).toEqual(["Description", "Post-incident review"]);
    expect(sectionsOf(body)[1]?.text).toMatch(/^<!-- What happened/);
    expect(text).not.toMatch(/[\u202e\ud800]|(?!\n)\p{Cc}/u);
  });

  it("of any kind gives a record that passes the check", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        ..."\n",
        "## ",
        "# ",
        "```",
        "~~~~",
        "### How badly?\n\n",
        "<!--",
        "-->",
        "---\n",
        "<pre>",
        "[",
        "@all",
      ),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (title, description) => {
        const body = issueBody(incident, { ...INCIDENT, description: `Seen: ${description}` });
        const intake = recordOf(anIssue({ title: `Broken ${title}`, body }));
        const { findings, record } = tryText(opened, intake.file, intake.text);
        expect(findings.filter(({ level }) => level === "error")).toEqual([]);
        expect(record?.fields).toMatchObject({ state: "new", reported_by: "mira" });
        expect(sectionsOf(record?.body ?? "").map(({ heading }) => heading)).toEqual([
          "Description",
          "Post-incident review",
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the record of an issue", () => {
  it("is in the name of who wrote the issue, and as old as the issue", () => {
    const { text, file, id } = recordOf(anIssue());
    expect(file).toBe(`records/incidents/2026/${id}-images-are-missing.md`);
    expect(text).toContain("reported_by: mira\n");
    expect(text).toContain("started_at: 2026-03-02T10:00:00+01:00\n");
    expect(text).toContain("owner: platform\n");
    const asked = recordOf(anIssue({ body: issueBody(change, CHANGE), labels: ["itsm:change"] }));
    expect(asked.text).toContain("requested_by: mira\n");
    expect(asked.text).toContain("state: new\n");
  });

  it("has the same id whenever it is read, and another one in another issue", () => {
    const { id } = recordOf(anIssue());
    expect(recordOf(anIssue({ title: "Images are gone" })).id).toBe(id);
    expect(recordOf(anIssue({ number: 13 })).id).not.toBe(id);
    expect(recordOf(anIssue({ nodeId: "I_other" })).id).not.toBe(id);
  });

  it("is found by the headings where GitHub set no label", () => {
    expect(recordOf(anIssue({ labels: [] })).label).toBe("Incident");
    expect(intakeOf(opened, anIssue({ labels: [], body: "Help!" }), "anyone").is).toBe("nothing");
  });

  it("comes from people alone, while the issue is open", () => {
    const isOf = (issue: Partial<IntakeIssue>) => intakeOf(opened, anIssue(issue), "anyone").is;
    expect(isOf({ author: { login: "dependabot[bot]", type: "Bot" } })).toBe("nothing");
    expect(isOf({ author: null })).toBe("nothing");
    expect(isOf({ state: "closed" })).toBe("nothing");
  });

  const entries = [
    ["anyone", "NONE", [], "record"],
    ["collaborators", "COLLABORATOR", [], "record"],
    ["collaborators", "CONTRIBUTOR", [], "waiting"],
    ["collaborators", "NONE", ["itsm:accepted"], "record"],
    ["labeled", "OWNER", [], "waiting"],
    ["labeled", "NONE", ["itsm:accepted"], "record"],
  ] as const;

  it.each(entries)("with who: %s and an author who is %s, labels %j: %s", (from, association, labels, is) => {
    const issue = anIssue({ association, labels: ["itsm:incident", ...labels] });
    expect(intakeOf(opened, issue, from).is).toBe(is);
  });
});
