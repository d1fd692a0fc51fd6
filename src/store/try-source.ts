import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { RefusedCell } from "../domain/refusal.ts";
import type { Source } from "../domain/source.ts";
import { name, sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import type { DroppedColumn } from "./dropped-columns.ts";
import { createFactsSchema } from "./facts-schema.ts";
import { readInputFile } from "./input-file.ts";
import { inspectFile } from "./inspect-file.ts";
import { loadFile } from "./load-file.ts";

/** What became of one file. */
export interface Tried {
  readonly recognised: "yes" | "damaged" | "no";
  readonly taken: Record<string, unknown>[];
  readonly refused: RefusedCell[];
  readonly dropped: readonly DroppedColumn[];
  readonly footers: number;
}

/** Reads one file of a source, as a build would, into a database of its own: for trying a source on a few lines. */
export async function trySource(source: Source, fileName: string, contents: string | Buffer): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), "openward-try-"));
  const db = await Database.open(":memory:");
  try {
    const path = join(folder, basename(fileName));
    writeFileSync(path, contents);
    const file = readInputFile(path, fileName);
    await createFactsSchema(db, [source]);
    const { recognition, head, content } = await inspectFile(db, file, [source]);
    if (recognition.kind !== "known") {
      const refused =
        recognition.kind === "damaged"
          ? [{ file: fileName, line: 1, column: null, found: recognition.found, expected: recognition.expected }]
          : [];
      return {
        recognised: recognition.kind === "damaged" ? "damaged" : "no",
        taken: [],
        refused,
        dropped: [],
        footers: 0,
      };
    }
    const loaded = await loadFile(db, file, source, head, content, { fileId: 1, receivedOn: null });
    const taken = await db.rows<Record<string, unknown>>(
      sql`select * from ${name(`${source.id}_states`)} order by line`,
    );
    const refused = await db.rows<RefusedCell>(
      sql`select $file as file, line, column_name as "column", found, expected from refused_row order by line, column_name`,
      { file: fileName },
    );
    return { recognised: "yes", taken, refused, dropped: loaded.dropped, footers: loaded.footers };
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
