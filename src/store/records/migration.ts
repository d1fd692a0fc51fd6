import { createHash } from "node:crypto";

/** One step forward of the tables. Once released it never changes: what was wrong is put right by the next one. */
export interface Migration {
  /** `subject/001-what-it-does`; within a subject they are applied in the order of their names. */
  readonly name: string;
  /** Statements; `{app}` and `{owner}` stand for the names of the roles. */
  readonly sql: string;
}

export function migrationHash({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("hex");
}
