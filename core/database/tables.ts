// The tables of the database that anybody may download: all that a snapshot tells of records.

/** One table: its SQL, and the order of the values in its rows. */
export interface Table {
  readonly name: string;
  readonly create: string;
  readonly columns: readonly string[];
}

export const TABLES = {
  about: table("about", ["name TEXT PRIMARY KEY", "value TEXT"], "WITHOUT ROWID"),
  kinds: table("kinds", ["kind TEXT PRIMARY KEY", "label TEXT NOT NULL", "means TEXT NOT NULL"], "WITHOUT ROWID"),
  records: table("records", [
    "rowid INTEGER PRIMARY KEY",
    "kind TEXT NOT NULL",
    "id TEXT NOT NULL",
    "title TEXT NOT NULL",
    "state TEXT NOT NULL",
    "phase TEXT NOT NULL",
    "owner TEXT",
    "visibility TEXT NOT NULL",
    "date TEXT",
    "summary TEXT",
    "body TEXT NOT NULL",
    "url TEXT NOT NULL",
    "file TEXT",
  ]),
  fields: table("fields", [
    "record INTEGER NOT NULL REFERENCES records",
    "field TEXT NOT NULL", // `affects[].service`
    "position TEXT NOT NULL", // `affects[0].service`
    "value NOT NULL",
  ]),
  links: table("links", [
    "record INTEGER NOT NULL REFERENCES records",
    "field TEXT NOT NULL",
    "label TEXT NOT NULL",
    "target INTEGER NOT NULL REFERENCES records",
  ]),
} as const;

export type TableName = keyof typeof TABLES;

/** What comes after the rows: ways to find them, and the full-text search over titles, summaries and texts. */
export const FINISH: readonly string[] = [
  "CREATE UNIQUE INDEX records_by_id ON records(kind, id)",
  "CREATE INDEX fields_by_record ON fields(record)",
  "CREATE INDEX fields_by_value ON fields(field, value)",
  "CREATE INDEX links_by_record ON links(record)",
  "CREATE INDEX links_by_target ON links(target)",
  "CREATE VIRTUAL TABLE search USING fts5(title, summary, body, content='records', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2')",
  "INSERT INTO search(search) VALUES ('rebuild')",
  "INSERT INTO search(search) VALUES ('optimize')",
];

// --- internal ---

function table(name: string, columns: readonly string[], rest = ""): Table {
  return {
    name,
    create: `CREATE TABLE ${name} (${columns.join(", ")}) ${rest}`.trim(),
    columns: columns.map((column) => column.split(" ", 1)[0] ?? column),
  };
}
