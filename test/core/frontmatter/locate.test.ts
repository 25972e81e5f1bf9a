import { expect, test } from "vitest";
import { locatorOf } from "../../../core/frontmatter/index.ts";

const record = `---
# a comment
title: Outage 🔥 x
"quoted key": "a: b"
window: { start: 1, "end": { deep: 2 } }
links:
  problem: [PRB-1, 'PRB-2']
  empty:
summary: |
  title: not a key

  more
state: new
updates:
  - at: 1
    status: x
  -
    at: 2
  - { at: 3, "é 🔥": 4 }
tags:
- a
- b
12: twelve
---
title: in the body
`;
const places: [path: (string | number)[], key: string, value: string][] = [
  [["title"], "3:1", "3:8"],
  [["quoted key"], "4:1", "4:15"],
  [["window"], "5:1", "5:9"],
  [["window", "start"], "5:11", "5:18"],
  [["window", "end"], "5:21", "5:28"],
  [["window", "end", "deep"], "5:30", "5:36"],
  [["links", "problem"], "7:3", "7:12"],
  [["links", "problem", 1], "7:20", "7:20"],
  [["state"], "13:1", "13:8"],
  [["updates"], "14:1", "15:3"],
  [["updates", 0], "15:5", "15:5"],
  [["updates", 0, "status"], "16:5", "16:13"],
  [["updates", 1, "at"], "18:5", "18:9"],
  [["updates", 2, "é 🔥"], "19:14", "19:22"],
  [["tags", 1], "22:3", "22:3"],
  [["12"], "23:1", "23:5"],
];

test.each(places)("%j is found by its key and by its value", (path, key, value) => {
  const locate = locatorOf(record);
  const told = (part?: "key" | "value") => Object.values(locate(path, part)).join(":");
  expect([told(), told("key"), told("value")]).toEqual([key, key, value]);
});

test.each(places)("%j is found with Windows line breaks and a byte order mark too", (path, key) => {
  const locate = locatorOf(`\ufeff${record.replaceAll("\n", "\r\n")}`);
  expect(Object.values(locate(path)).join(":")).toBe(key);
});

test.each([
  ["a field", ["owner"], "3:1"],
  ["a field of a map in braces", ["window", "zone"], "5:1"],
  ["a field of a map", ["links", "change"], "6:1"],
  ["a field of a field without a value", ["links", "empty", "x"], "8:3"],
  ["a field of an item", ["updates", 0, "message"], "15:5"],
  ["an item", ["tags", 7], "20:1"],
  ["a field of a text", ["title", "x", "y"], "3:1"],
  ["a name where there is a list", ["tags", "first"], "20:1"],
  ["everything", [], "3:1"],
])("%s that is missing is found where its parent stands", (_, path, place) => {
  expect(Object.values(locatorOf(record)(path)).join(":")).toBe(place);
});

test("a byte order mark is no column on line 1 of a YAML file", () => {
  expect(locatorOf("\ufeffa: [1, 2]\n", "yaml")(["a"])).toEqual({ line: 1, column: 1 });
  expect(locatorOf("\ufeffa: [1, 2]\n", "yaml")(["a", 1])).toEqual({ line: 1, column: 8 });
  expect(locatorOf("\r\nb: 1\r\na: x\r\n", "yaml")(["a"], "value")).toEqual({ line: 3, column: 4 });
});

test("a separator of lines within a text does not end the fields", () => {
  const locate = locatorOf('---\na: "x\u2028---\u2028y"\nb: 1\n---\n');
  expect(locate(["b"])).toEqual({ line: 3, column: 1 });
});
