// The part of SARIF 2.1.0 that our logs use, as JSON Schema: sections 3.13 to 3.52 of the OASIS standard.

const text = { type: "string", minLength: 1 };
const message = {
  type: "object",
  anyOf: [{ required: ["text"] }, { required: ["id"] }],
  properties: { text, markdown: text, id: text, arguments: { type: "array", items: { type: "string" } } },
  additionalProperties: false,
};
const multiformat = {
  type: "object",
  required: ["text"],
  properties: { text, markdown: text },
  additionalProperties: false,
};
const level = { enum: ["none", "note", "warning", "error"] };

const descriptor = {
  type: "object",
  required: ["id"],
  properties: {
    id: text,
    name: text,
    shortDescription: multiformat,
    fullDescription: multiformat,
    help: multiformat,
    helpUri: { type: "string" },
    defaultConfiguration: {
      type: "object",
      properties: { level, enabled: { type: "boolean" } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const location = {
  type: "object",
  properties: {
    physicalLocation: {
      type: "object",
      anyOf: [{ required: ["address"] }, { required: ["artifactLocation"] }],
      properties: {
        artifactLocation: {
          type: "object",
          // A URI reference: no blanks, no bare percent signs.
          properties: {
            uri: { type: "string", pattern: "^(?:[^\\s%]|%[0-9A-F]{2})+$" },
            uriBaseId: text,
            index: { type: "integer", minimum: -1 },
          },
          additionalProperties: false,
        },
        region: {
          type: "object",
          properties: {
            startLine: { type: "integer", minimum: 1 },
            startColumn: { type: "integer", minimum: 1 },
            endLine: { type: "integer", minimum: 1 },
            endColumn: { type: "integer", minimum: 1 },
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const result = {
  type: "object",
  required: ["message"],
  properties: {
    ruleId: text,
    ruleIndex: { type: "integer", minimum: -1 },
    level,
    message,
    locations: { type: "array", items: location },
  },
  additionalProperties: false,
};

export const sarifSchema = {
  type: "object",
  required: ["version", "runs"],
  properties: {
    $schema: { type: "string" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      items: {
        type: "object",
        required: ["tool"],
        properties: {
          tool: {
            type: "object",
            required: ["driver"],
            properties: {
              driver: {
                type: "object",
                required: ["name"],
                properties: {
                  name: text,
                  version: text,
                  informationUri: text,
                  rules: { type: "array", uniqueItems: true, items: descriptor },
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          results: { type: "array", items: result },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
