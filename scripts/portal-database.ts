// DOOR to SQLite: a snapshot as a database file, the same bytes for the same snapshot.
import type { DatabaseSync } from "node:sqlite";
import type { Address } from "../core/address/index.ts";
import { FINISH, rowsOf, TABLES, type TableName } from "../core/database/index.ts";
import type { Snapshot } from "../core/index.ts";

/** Writes the database to a path where there is no file yet. `address` gives the address of a page. */
export async function writeDatabase(path: string, snapshot: Snapshot, address: Address): Promise<void> {
  const { DatabaseSync } = await withoutWarning(() => import("node:sqlite"));
  const database = new DatabaseSync(path);
  try {
    fill(database, snapshot, address);
  } finally {
    database.close();
  }
}

// --- internal ---

/** Node 22 warns of its own SQLite, that it might change some day: nobody who builds a portal can do anything about it. */
async function withoutWarning<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function fill(database: DatabaseSync, snapshot: Snapshot, address: Address): void {
  // A file that is not finished is of no use: nothing need be saved on the way.
  database.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  const rows = rowsOf(snapshot, address);
  // Object.keys only knows strings; the table of tables is constant.
  for (const name of Object.keys(TABLES) as TableName[]) {
    const { create, columns } = TABLES[name];
    database.exec(create);
    const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => "?").join(", ")})`);
    for (const row of rows[name]) insert.run(...row);
  }
  for (const statement of FINISH) database.exec(statement);
  database.exec("COMMIT; VACUUM");
}
