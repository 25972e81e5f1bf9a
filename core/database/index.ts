// The database that anybody may download: its tables, and their rows.
export { type Row, rowsOf, type Value } from "./rows.ts";
export { FINISH, TABLES, type Table, type TableName } from "./tables.ts";
