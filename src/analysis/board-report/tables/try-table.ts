import type { Database } from "../../../store/database.ts";
import type { PeopleTable, ReportTable, SuppressedCell } from "../board-report.ts";
import type { TableMaker } from "../part-tables.ts";
import { tryContext, tryQuestion } from "../try-context.ts";

/** Tables of one kind, made from typed-in files. */
export interface TriedTable {
  readonly facts: Database;
  /** The table and its hidden cells; null where there is nothing to show. */
  table(organisation?: string): Promise<{ table: ReportTable; hidden: readonly SuppressedCell[] } | null>;
  /** The table of people; null where there is nothing to show. */
  people(organisation?: string): Promise<PeopleTable | null>;
  close(): void;
}

/** Builds facts from typed-in files and makes one kind of table of them, for the half-year to 30 September 2026. */
export async function tryTable(
  maker: TableMaker,
  files: Readonly<Record<string, readonly string[]>>,
): Promise<TriedTable> {
  const context = await tryContext(files);
  const made = (organisation = tryQuestion.organisation) => maker(context, { ...tryQuestion, organisation });
  return {
    facts: context.facts,
    async table(organisation) {
      const result = await made(organisation);
      if (result === null) return null;
      if ("people" in result) throw new RangeError("a table of people");
      return { table: result.table, hidden: result.hidden ?? [] };
    },
    async people(organisation) {
      const result = await made(organisation);
      if (result === null) return null;
      if (!("people" in result)) throw new RangeError("no table of people");
      return result.people;
    },
    close: () => context.facts.close(),
  };
}
