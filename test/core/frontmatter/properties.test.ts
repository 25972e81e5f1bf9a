import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { editFields, parseFrontmatter, renameField, writeRecord } from "../../../core/frontmatter/index.ts";

type Data = { [key: string]: unknown };

// --- data ---

const oddTexts = [
  "",
  " ",
  "true",
  "null",
  "~",
  "yes",
  "no",
  "12",
  "1.5",
  "-3",
  "+1",
  "0x1F",
  "0o7",
  "1e3",
  ".5",
  ".inf",
  ".nan",
  "-",
  "?",
  ":",
  "2026-12-01",
  "2026-12-01T22:00:00+01:00",
  "12:30:00",
  "a: b",
  "a:",
  ":a",
  "a #b",
  "#a",
  "a#b",
  "'",
  '"',
  '"a',
  "it's",
  'a "b" c',
  "\\",
  "a\\nb",
  "[a]",
  "{a}",
  "a, b",
  "*a",
  "&a",
  "!a",
  "|",
  ">",
  "%a",
  "@a",
  "`a`",
  "---",
  "...",
  "--- a",
  "a\n---\nb",
  "=",
  "<<",
  "a\nb",
  "a\nb\n",
  "a\n\nb\n\n",
  "a\n\n",
  "a\nb\n\n\n",
  "a\nb\n\nc\n",
  "\na",
  " a\nb",
  "a\n  b\n",
  "a\n \nb",
  "a  \nb",
  "a\r\nb",
  "a\rb",
  "\t",
  "a\tb",
  "\ta\nb",
  "a\u00a0",
  "\u00a0",
  "\u2028",
  "a\u2028b",
  "\u0085",
  "\ufeff",
  "\u0000",
  "\u007f",
  "é",
  "日本",
  "👩‍🚒",
  "\ud800",
  "a\ud800",
  "🧯: 🔥",
  "# a\n# b\n",
  "- a\n- b\n",
  "<<<<<<< HEAD",
  "x".repeat(120),
  `${"long words ".repeat(20)}end`,
  "__proto__",
  "constructor",
  "toString",
  "key: |\n  x\n",
  "a\n\tb\n",
];
const oddKeys = [
  "a b",
  "1",
  "1.0",
  "true",
  "null",
  "",
  "a: b",
  "#",
  "é",
  "__proto__",
  "constructor",
  "toString",
  "-",
  "a,b",
  "[x]",
  "a\nb",
  "x y z",
  "<<",
  "'q'",
  "a#",
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z0-9 _-]{0,20}$/) },
  { weight: 3, arbitrary: fc.constantFrom(...oddTexts) },
  fc.string({ unit: "binary", maxLength: 20 }),
  fc
    .array(fc.constantFrom("a", "b: c", "", " ", "- x", "# y", "\t", "é"), { maxLength: 5 })
    .map((lines) => lines.join("\n")),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }).map((n) => (n === 0 ? 0 : n)),
  fc.constantFrom(0, 1e21, 1e-7, 2 ** 53),
);
const scalar = fc.oneof({ weight: 4, arbitrary: text }, number, fc.boolean(), fc.constant(null));
const key = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z][a-z_]{0,8}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...oddKeys) },
);
const mapOf = (value: fc.Arbitrary<unknown>, minKeys = 0) =>
  fc
    .uniqueArray(fc.tuple(key, value), { minLength: minKeys, maxLength: 5, selector: ([name]) => name })
    .map((pairs) => Object.fromEntries(pairs) as Data);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    fc.array(tie("value"), { maxLength: 4 }),
    mapOf(tie("value")),
  ),
}));
const fields = mapOf(value, 1);
const body = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "\n", "text\n", "---\n", "\n---\na: 1\n---\n", "\r\nx\r\n", "\ufeff"),
);

// --- texts as people write them ---

interface Chunk {
  readonly key: string;
  readonly above: string;
  readonly own: string;
}
interface Hand {
  readonly data: Data;
  readonly head: string;
  readonly chunks: readonly Chunk[];
  readonly end: string;
  readonly text: string;
}

/** Numbers that only depend on the seed: which of the many ways to write a value is taken. */
function dice(seed: number): (sides: number) => number {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

/** One of the many ways in which a person could write the data down. */
function byHand(data: Data, seed: number): Hand {
  const roll = dice(seed);
  const pick = <T>(...choices: T[]): T => choices[roll(choices.length)] as T;
  const pad = (n: number) => " ".repeat(n);
  const plain = /^[a-z](?:[a-z0-9_ -]*[a-z0-9])?$/;
  const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
  const double = (s: string) =>
    JSON.stringify(s).replace(
      /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  const printable = /^[\x20-\x7e\u00a1-\u2027\u3000-\ud7ff]*$/;
  const word = (s: string): string => {
    const ways = [double(s)];
    if (plain.test(s) && !words.test(s)) ways.push(s, s, s);
    if (printable.test(s)) ways.push(`'${s.replaceAll("'", "''")}'`);
    return ways[roll(ways.length)] as string;
  };
  const one = (v: unknown): string =>
    typeof v === "string"
      ? word(v)
      : v === Infinity
        ? ".inf"
        : v === -Infinity
          ? "-.inf"
          : v === null
            ? pick("null", "~")
            : String(v);
  const flow = (v: unknown): string => {
    if (typeof v !== "object" || v === null) return one(v);
    const [open, close, parts] = Array.isArray(v)
      ? ["[", "]", v.map(flow)]
      : ["{", "}", Object.entries(v).map(([k, item]) => `${word(k)}: ${flow(item)}`)];
    const inner = parts.join(pick(", ", ",  "));
    return parts.length === 0
      ? open + close
      : pick(`${open}${inner}${close}`, `${open} ${inner} ${close}`, `${open}${inner}, ${close}`);
  };
  const comment = () => pick("", "", "", " # note", "   # key: value");
  /** What the last written value lets follow: a text in block style takes deep comments, one with `|+` blank lines too. */
  let last: "closed" | "text" | "open text" = "closed";
  const between = (indent: number) =>
    last === "open text"
      ? pick("", `# at the edge\n`)
      : pick(
          "",
          "",
          "",
          "",
          "\n",
          `${pad(indent)}# above\n`,
          `# at the edge\n`,
          `\n${pad(indent)}# after a blank line\n`,
        );
  const behind = (v: unknown, indent: number, isItem: boolean): string => {
    last = "closed";
    const written = bare(v, indent, isItem);
    return last === "closed" && roll(6) === 0 ? `${written}${pad(indent + 1 + roll(5))}# deeper\n` : written;
  };
  /** What stands behind a colon or a dash, with the lines below and the last line break. */
  const bare = (v: unknown, indent: number, isItem: boolean): string => {
    const empty = typeof v === "object" && v !== null && Object.keys(v).length === 0;
    if (v === null && !isItem && roll(3) === 0) return `${comment()}\n`;
    if (typeof v === "string") {
      const content = v.replace(/\n+$/, "");
      const literal =
        v !== content && content.split("\n").every((l) => /^([!-~][ -~]*)?$/.test(l)) && /^\S/.test(content);
      const deep = indent + pick(2, 4);
      if (literal && roll(3) > 0) {
        const text = content.replace(/^(?=.)/gm, pad(deep));
        const blank = v.length - content.length - 1;
        last = blank > 0 ? "open text" : "text";
        const header = blank > 0 ? "|+" : "|";
        return ` ${header}${comment()}\n${text}\n${"\n".repeat(blank)}${blank > 0 ? "" : pick("", "", "\n")}`;
      }
      if (plain.test(v) && v.includes(" ") && !v.includes("  ") && roll(3) === 0) {
        last = "text";
        return ` >-${comment()}\n${pad(deep)}${v.replace(" ", `\n${pad(deep)}`)}\n`;
      }
      if (plain.test(v) && !words.test(v) && /[a-z0-9] [a-z0-9]/.test(v) && roll(4) === 0)
        return ` ${v.replace(/([a-z0-9]) ([a-z0-9])/, `$1\n${pad(deep)}$2`)}${comment()}\n`;
    }
    if (typeof v !== "object" || v === null || empty || roll(3) === 0) return ` ${flow(v)}${comment()}\n`;
    if (Array.isArray(v)) {
      if (isItem && roll(2) === 0) return ` ${items(v, indent + 2, "").slice(indent + 2)}`;
      const step = isItem ? 2 : pick(0, 2, 4);
      return `${comment()}\n${items(v, indent + step)}`;
    }
    const step = pick(2, 2, 3, 4);
    if (isItem && roll(3) > 0) return ` ${pairs(v as Data, indent + 2, true).slice(indent + 2)}`;
    return `${comment()}\n${pairs(v as Data, indent + step)}`;
  };
  const items = (list: unknown[], indent: number, first?: string): string =>
    list
      .map(
        (v, i) => `${i === 0 ? (first ?? between(indent)) : between(indent)}${pad(indent)}-${behind(v, indent, true)}`,
      )
      .join("");
  const pairs = (map: Data, indent: number, compact = false): string =>
    Object.entries(map)
      .map(
        ([k, v], i) =>
          `${compact && i === 0 ? "" : between(indent)}${pad(indent)}${word(k)}:${behind(v, indent, false)}`,
      )
      .join("");
  const eol = pick("\n", "\n", "\r\n");
  const lines = (s: string) => s.replaceAll("\n", eol);
  const chunks = Object.entries(data).map(([k, v]) => ({
    key: k,
    above: lines(between(0)),
    own: lines(`${word(k)}:${behind(v, 0, false)}`),
  }));
  const head = pick("", "\ufeff") + lines(`---\n`);
  const end = lines(`${pick("", "# the end\n")}---\n${pick("", "text\n\n## More\n")}`);
  return { data, head, chunks, end, text: head + chunks.map((c) => c.above + c.own).join("") + end };
}

const hand = fc.tuple(fields, fc.integer()).map(([data, seed]) => byHand(data, seed));

// --- edits ---

type Path = (string | number)[];
type Edit = { path: Path; value: unknown } | { path: Path; append: unknown };

function pathsOf(data: unknown): Path[] {
  if (typeof data !== "object" || data === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([k, v]) => [[k], ...pathsOf(v).map((rest) => [k, ...rest])]);
}
function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, k) => (node as Data)[k as string], data);
}
/** The meaning of an edit, told a second time and in another way than the code does. */
function meant(data: Data, edit: Edit): Data {
  const copy = structuredClone(data);
  const parent = at(copy, edit.path.slice(0, -1)) as Data & unknown[];
  const last = edit.path.at(-1) as string;
  const old = Object.hasOwn(parent, last) ? parent[last as keyof typeof parent] : undefined;
  const fresh = "append" in edit ? [...((old ?? []) as unknown[]), edit.append] : edit.value;
  if (fresh === undefined)
    Array.isArray(parent) ? parent.splice(Number(last), 1) : Reflect.deleteProperty(parent, last);
  else Object.defineProperty(parent, last, { value: fresh, enumerable: true, configurable: true, writable: true });
  return copy;
}
const editOf = (data: Data): fc.Arbitrary<Edit> => {
  const paths = pathsOf(data);
  const maps: Path[] = [[], ...paths].filter((p) => {
    const v = at(data, p);
    return typeof v === "object" && v !== null && !Array.isArray(v);
  });
  const lists = paths.filter((p) => {
    const v = at(data, p);
    return v === null || Array.isArray(v);
  });
  const droppable = paths.filter((p) => p.length > 1 || Object.keys(data).length > 1);
  const edits: fc.Arbitrary<Edit>[] = [
    fc.record({ path: fc.constantFrom(...paths), value }),
    fc.tuple(fc.constantFrom(...maps), key, value).map(([p, k, v]) => ({ path: [...p, k], value: v })),
  ];
  if (lists.length > 0) edits.push(fc.record({ path: fc.constantFrom(...lists), append: value }));
  if (droppable.length > 0)
    edits.push(fc.record({ path: fc.constantFrom(...droppable), value: fc.constant(undefined) }));
  return fc.oneof(...edits);
};
const handWithEdit = hand.chain((doc) => editOf(doc.data).map((edit) => ({ doc, edit })));

function read(source: string): { fields: unknown; body: string } {
  const result = parseFrontmatter(source);
  if (!result.ok) throw new Error(`${JSON.stringify(result.fault)}\n${source}`);
  return result.value;
}
/** The lines in which two texts differ, after what they have in common at both ends. */
function difference(before: string, after: string): { removed: string[]; added: string[] } {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { removed: a.slice(start, a.length - end), added: b.slice(start, b.length - end) };
}

const RUNS = { numRuns: Number(process.env.FC_RUNS ?? 400) };

describe("writing and reading", () => {
  test("what is written reads back as exactly what was given", () => {
    fc.assert(
      fc.property(fields, body, fc.array(key), (data, markdown, order) => {
        const result = read(writeRecord(data, markdown, { order }));
        expect(result.fields).toEqual(data);
        expect(result.body).toBe(markdown);
      }),
      RUNS,
    );
  });

  test("fields stand in the order that is asked for", () => {
    fc.assert(
      fc.property(fields, (data) => {
        const order = Object.keys(data).toSorted();
        const written = writeRecord(data, "", { order });
        const asMap = parseYaml(written.slice(4, written.lastIndexOf("---")), { mapAsMap: true }) as Map<
          string,
          unknown
        >;
        expect([...asMap.keys()]).toEqual(order);
      }),
      RUNS,
    );
  });

  test("both YAML readers read the same from what is written", () => {
    fc.assert(
      fc.property(fields, (data) => {
        const written = writeRecord(data, "");
        expect(parseYaml(written.slice(4, -4))).toEqual(data);
      }),
      RUNS,
    );
  });

  test("both YAML readers read the same from what people write", () => {
    fc.assert(
      fc.property(hand, ({ text: source, head, data }) => {
        expect(read(source).fields).toEqual(data);
        expect(parseYaml(source.slice(head.length, source.search(/^---\r?\n(?!.*^---)/ms)))).toEqual(data);
      }),
      RUNS,
    );
  });
});

describe("editing", () => {
  test("the data afterwards is the data before with that edit", () => {
    fc.assert(
      fc.property(handWithEdit, ({ doc, edit }) => {
        const after = read(editFields(doc.text, [edit]));
        expect(after.fields).toEqual(meant(doc.data, edit));
        expect(after.body).toBe(read(doc.text).body);
      }),
      RUNS,
    );
  });

  test("the text of every other field is left byte for byte", () => {
    fc.assert(
      fc.property(handWithEdit, ({ doc, edit }) => {
        const after = editFields(doc.text, [edit]);
        const index = doc.chunks.findIndex((chunk) => chunk.key === String(edit.path[0]));
        const split = index === -1 ? doc.chunks.length : index;
        const whole = (chunks: readonly Chunk[]) => chunks.map((chunk) => chunk.above + chunk.own).join("");
        const before = doc.head + whole(doc.chunks.slice(0, split)) + (doc.chunks[index]?.above ?? "");
        const behind = whole(doc.chunks.slice(split + 1)) + doc.end;
        if (index >= 0) expect(after.startsWith(before)).toBe(true);
        else expect(after.startsWith(before.trimEnd())).toBe(true);
        expect(after.endsWith(behind)).toBe(true);
      }),
      RUNS,
    );
  });

  test("another name for a field is all that differs", () => {
    fc.assert(
      fc.property(hand, fc.nat(), ({ text, data }, nth) => {
        const keys = Object.keys(data);
        const [old = "", name] = [keys[nth % keys.length], "a_new_name"];
        const after = renameField(text, [old], name);
        expect(read(after).fields).toEqual(
          Object.fromEntries(keys.map((key) => [key === old ? name : key, data[key]])),
        );
        const { removed, added } = difference(text, after);
        expect(removed).toHaveLength(1);
        expect(added).toHaveLength(1);
        const at = added[0]?.indexOf(name) ?? -1;
        expect(removed[0]?.slice(0, at)).toBe(added[0]?.slice(0, at));
        expect(removed[0]?.endsWith(added[0]?.slice(at + name.length) ?? "")).toBe(true);
      }),
      RUNS,
    );
  });

  test("replacing a scalar on one line by another makes a difference of one line", () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z: #'"]{1,20}$/),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(...oddTexts.filter((t) => !t.includes("\n"))),
    );
    const scalarsIn = (doc: Hand) =>
      pathsOf(doc.data).filter((p) => {
        const v = at(doc.data, p);
        return v === null || (typeof v !== "object" && !/\s/.test(String(v)));
      });
    const cases = hand
      .filter((doc) => scalarsIn(doc).length > 0)
      .chain((doc) => fc.record({ doc: fc.constant(doc), path: fc.constantFrom(...scalarsIn(doc)), value: word }));
    fc.assert(
      fc.property(cases, ({ doc, path, value: fresh }) => {
        const after = editFields(doc.text, [{ path, value: fresh }]);
        const { removed, added } = difference(doc.text, after);
        const same = at(doc.data, path) === fresh;
        expect([removed.length, added.length]).toEqual(same ? [0, 0] : [1, 1]);
      }),
      RUNS,
    );
  });

  test("adding a key or an item changes at most one line that was there", () => {
    fc.assert(
      fc.property(handWithEdit, ({ doc, edit }) => {
        fc.pre("append" in edit || !pathsOf(doc.data).some((p) => JSON.stringify(p) === JSON.stringify(edit.path)));
        fc.pre("append" in edit || edit.value !== undefined);
        const { removed } = difference(doc.text, editFields(doc.text, [edit]));
        expect(removed.length).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test("setting the same value twice changes nothing the second time", () => {
    fc.assert(
      fc.property(handWithEdit, ({ doc, edit }) => {
        fc.pre(!("append" in edit) && typeof edit.path.at(-1) !== "number");
        const once = editFields(doc.text, [edit]);
        expect(editFields(once, [edit])).toBe(once);
      }),
      RUNS,
    );
  });

  test("setting what is there already changes nothing", () => {
    fc.assert(
      fc.property(hand, (doc) => {
        const edits = pathsOf(doc.data).map((path) => ({ path, value: at(doc.data, path) }));
        expect(editFields(doc.text, edits)).toBe(doc.text);
      }),
      { numRuns: 100 },
    );
  });
});
