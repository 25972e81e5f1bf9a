import { describe, expect, it } from "vitest";
import { type Form, formsOf } from "../../core/index.ts";
import { pageStatus, SERVICE_LEVELS, type ServiceLevel } from "../../core/status-rules/index.ts";
import { DEFAULT_SETTINGS, kindList, statesOf } from "../../schemas/index.ts";
import { domain } from "../../site/language/en/domain.ts";
import { fieldWords, sentence, valueWords } from "../../site/words.ts";

const partsOf = (form: Form): Form[] => [
  form,
  ...(form.items ? partsOf(form.items) : []),
  ...form.parts.flatMap(partsOf),
];
const forms = kindList.flatMap((kind) => formsOf(kind).flatMap(partsOf));
const nameOf = ({ path }: Form) => path.split(".").at(-1)?.replaceAll("[]", "") ?? path;

/** What is derived of records: the facts with all their words. */
const derivedFacts = ["priority", "risk", "known_error"];
const schemaNames = [...new Set([...forms.map(nameOf), ...derivedFacts])];
const schemaWords = [...new Set(forms.filter((form) => nameOf(form) !== "state").flatMap(({ words }) => words))];

describe("the English words of the field", () => {
  it("call every kind as its schema does", () => {
    const kinds = Object.fromEntries(
      kindList.map(({ name, label, labels, means }) => [name, { one: label, many: labels, means }]),
    );
    expect(domain.kinds).toMatchObject(kinds);
    expect(Object.keys(domain.kinds)).toEqual(Object.keys(kinds));
  });

  it("say that a list is empty with the name of its kind", () => {
    expect(domain.kinds).toMatchObject(
      Object.fromEntries(kindList.map(({ name, labels }) => [name, { none: `No ${labels.toLowerCase()} yet.` }])),
    );
  });

  it("call every state as its state table does", () => {
    const states = kindList.map(({ name, lifecycle }) => [
      name,
      Object.fromEntries(
        statesOf(lifecycle).map((state) => {
          const rule = lifecycle.states[state];
          return [state, { word: rule?.label, means: rule?.means }];
        }),
      ),
    ]);
    expect(domain.states).toEqual(Object.fromEntries(states));
  });

  it("call every column as its kind does", () => {
    const columns = kindList.map(({ name, columns: own }) => [
      name,
      Object.fromEntries(own.map(({ field, heading }) => [field, heading])),
    ]);
    expect(domain.columns).toEqual(Object.fromEntries(columns));
  });

  it("name every tie between records, in both directions where both are shown", () => {
    const ties = kindList.map(({ name, references }) => [
      name,
      Object.fromEntries(
        references.map(({ path, back }) => [
          path,
          {
            ...(path.startsWith("links.") && { here: expect.stringContaining(sentence(inWords(path))) }),
            there: expect.stringContaining(sentence(back)),
          },
        ]),
      ),
    ]);
    expect(domain.ties).toEqual(Object.fromEntries(ties));
  });

  it("know every field of every schema and no other", () => {
    expect(Object.keys(domain.fields).toSorted()).toEqual(schemaNames.toSorted());
  });

  it("know every fact that is derived", () => {
    const assessment = { users_affected: "many", outage: "long", tested: "no", reversible: "no", done_before: "never" };
    const everything = {
      impact: "high",
      urgency: "high",
      assessment,
      risk: "high",
      root_cause: "x",
      workaround: "x",
      state: "new",
    };
    const facts = kindList.flatMap((kind) => Object.keys(kind.derive(everything, DEFAULT_SETTINGS)));
    expect([...new Set(facts)].toSorted()).toEqual(derivedFacts.toSorted());
  });

  it("know every value that a schema lists", () => {
    expect(schemaWords.filter((word) => !Object.hasOwn(domain.values, word))).toEqual([]);
  });

  it("know every level of a service", () => {
    expect(domain.values).toMatchObject(Object.fromEntries(SERVICE_LEVELS.map((level) => [level, expect.any(String)])));
  });

  it("know every heading of the page's status and no other", () => {
    expect(Object.keys(domain.pageStatus).toSorted()).toEqual(headings().toSorted());
  });

  it.each([...schemaNames, "a_field_that_nobody_translated", "constructor"])("call the field %s something", (name) => {
    expect(fieldWords(name)).toMatch(/^\p{Lu}[^_]*$/u);
  });

  it.each([...schemaWords, "a_word_that_nobody_translated"])("call the value %s something", (word) => {
    expect(valueWords(word)).toMatch(/^[^_]+$/);
  });
});

// --- internal ---

function inWords(path: string): string {
  return path.replace("links.", "").replaceAll("_", " ");
}

/** Each heading that up to three services can give. */
function headings(): string[] {
  const choices = (count: number): ServiceLevel[][] =>
    count === 0 ? [[]] : choices(count - 1).flatMap((some) => SERVICE_LEVELS.map((level) => [...some, level]));
  const all = [0, 1, 2, 3].flatMap(choices);
  return [...new Set(all.flatMap((levels) => [false, true].map((open) => pageStatus(levels, open).description)))];
}
