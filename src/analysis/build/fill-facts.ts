import { isSyntheticCode } from "../../domain/ods-code.ts";
import { Refusal, type RefusedCell } from "../../domain/refusal.ts";
import type { Source } from "../../domain/source.ts";
import { literal, name, sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { createFactsSchema } from "../../store/facts-schema.ts";
import type { InputFile } from "../../store/input-file.ts";
import { type Inspected, inspectFile } from "../../store/inspect-file.ts";
import { loadFile } from "../../store/load-file.ts";
import { createNewestStates } from "../../store/newest-states.ts";
import { countIndicators } from "./count-indicators.ts";
import { createSupplied } from "./create-supplied.ts";
import { createViews } from "./create-views.ts";
import { refuseRealBodies } from "./refuse-real-bodies.ts";

export interface FillOptions {
  /** True where an input folder bears the marker of synthetic data. */
  readonly synthetic: boolean;
  /** Files received after this day are left aside. */
  readonly knownAt?: string;
  readonly onProgress?: (doing: string) => void;
}

export interface FillReport {
  readonly synthetic: boolean;
}

/**
 * Reads every file into an empty database, tidies and checks it, makes the views and counts every indicator.
 * Bad rows are refused and the rest is kept; a file that is meant to be one kind and cannot be read as it stops the build.
 * @throws Refusal naming every such file, or a real organisation among synthetic ones
 */
export async function fillFacts(
  db: Database,
  units: Units,
  files: readonly InputFile[],
  { synthetic, knownAt, onProgress = () => {} }: FillOptions,
): Promise<FillReport> {
  await createFactsSchema(db, units.sources);
  const inspected: Inspected[] = [];
  for (const file of files) inspected.push(await inspectFile(db, file, units.sources));
  refuseDamaged(files, inspected);

  const hashes = new Map<string, string>();
  const received = new Map<string, string>();
  // Lists of extracts come first: they say when every other file was received.
  const order = files
    .map((_, i) => i)
    .sort((a, b) => Number(isExtractList(inspected[b])) - Number(isExtractList(inspected[a])) || a - b);
  for (const i of order) {
    const file = files[i];
    const look = inspected[i];
    if (file === undefined || look === undefined) continue;
    const same = hashes.get(file.sha256);
    hashes.set(file.sha256, file.shownPath);
    const entry = { fileId: i + 1, file };
    if (look.recognition.kind !== "known") {
      await recordFile(db, entry, { state: "unknown", note: "not a file Openward knows; nothing was read from it" });
      continue;
    }
    const { source } = look.recognition;
    if (same !== undefined) {
      await recordFile(db, entry, { state: "same", source: source.id, note: `the same bytes as ${same}; read once` });
      continue;
    }
    const stated = receivedOf(received, file.shownPath);
    if (knownAt !== undefined && stated !== null && stated > knownAt) {
      await recordFile(db, entry, {
        state: "later",
        source: source.id,
        receivedOn: stated,
        note: `received after ${knownAt}`,
      });
      continue;
    }
    onProgress(`reading ${file.shownPath}`);
    const loaded = await loadFile(db, file, source, look.head, look.content, { fileId: i + 1, receivedOn: stated });
    if (knownAt !== undefined && loaded.receivedOn > knownAt) {
      await db.run(sql`delete from ${name(`${source.id}_states`)} where file_id = $id`, { id: i + 1 });
      await db.run(sql`delete from refused_row where file_id = $id`, { id: i + 1 });
      await recordFile(db, entry, {
        state: "later",
        source: source.id,
        receivedOn: loaded.receivedOn,
        note: `received after ${knownAt}`,
      });
      continue;
    }
    await recordFile(db, entry, {
      state: "taken",
      source: source.id,
      receivedOn: loaded.receivedOn,
      stated: stated !== null,
      loaded,
    });
    for (const { column, why, values } of loaded.dropped)
      await db.run(sql`insert into dropped_column values ($id, $column, $why, $values)`, {
        id: i + 1,
        column,
        why,
        values,
      });
    if (isExtractList(look)) await noteReceived(db, i + 1, file.shownPath, received);
  }

  const flagged = await checkSynthetic(db, units.sources, synthetic);
  onProgress("joining");
  for (const source of units.sources) await createNewestStates(db, source);
  await createSupplied(db, units.sources);
  await createViews(db, units.views);
  await countIndicators(db, units.indicators, onProgress);
  return { synthetic: flagged };
}

function isExtractList(look: Inspected | undefined): boolean {
  return look?.recognition.kind === "known" && look.recognition.source.id === "extracts";
}

function refuseDamaged(files: readonly InputFile[], inspected: readonly Inspected[]): void {
  const refused: RefusedCell[] = inspected.flatMap(({ recognition }, i) =>
    recognition.kind === "damaged"
      ? [
          {
            file: files[i]?.shownPath ?? "",
            line: recognition.found === "" ? null : 1,
            column: null,
            found: recognition.found,
            expected: recognition.expected,
          },
        ]
      : [],
  );
  if (refused.length > 0)
    throw new Refusal(
      "bad-file",
      `${refused.length === 1 ? "One file" : `${refused.length} files`} could not be read; nothing was changed.`,
      "Mend or remove the file and run again.",
      refused,
    );
}

interface FileOutcome {
  readonly state: "taken" | "unknown" | "same" | "later";
  readonly source?: string;
  readonly receivedOn?: string;
  readonly stated?: boolean;
  readonly note?: string;
  readonly loaded?: {
    readonly read: number;
    readonly taken: number;
    readonly refused: number;
    readonly footers: number;
  };
}

async function recordFile(
  db: Database,
  { fileId, file }: { fileId: number; file: InputFile },
  outcome: FileOutcome,
): Promise<void> {
  await db.run(
    sql`
      insert into file values ($fileId, $path, $sha256, $bytes, $format, $source, $state, $receivedOn::date, $stated, $read, $taken, $refused, $footers, $note)`,
    {
      fileId,
      path: file.shownPath,
      sha256: file.sha256,
      bytes: file.bytes.length,
      format: file.format,
      source: outcome.source ?? null,
      state: outcome.state,
      receivedOn: outcome.receivedOn ?? null,
      stated: outcome.stated ?? false,
      read: outcome.loaded?.read ?? 0,
      taken: outcome.loaded?.taken ?? 0,
      refused: outcome.loaded?.refused ?? 0,
      footers: outcome.loaded?.footers ?? 0,
      note: outcome.note ?? null,
    },
  );
}

/** Keeps what one extracts.csv says: paths are relative to the folder it lies in. */
async function noteReceived(
  db: Database,
  fileId: number,
  shownPath: string,
  received: Map<string, string>,
): Promise<void> {
  const folder = shownPath.includes("/") ? shownPath.slice(0, shownPath.lastIndexOf("/") + 1) : "";
  const rows = await db.rows<{ file: string; arrived_on: string }>(
    sql`select file, arrived_on from extracts_states where file_id = $fileId`,
    { fileId },
  );
  for (const { file, arrived_on } of rows) received.set(folder + file.replace(/^\.\//, ""), arrived_on);
}

function receivedOf(received: ReadonlyMap<string, string>, shownPath: string): string | null {
  return received.get(shownPath) ?? null;
}

/** Refuses real codes and names among synthetic data; any SYN- code makes the whole build synthetic. */
async function checkSynthetic(db: Database, sources: readonly Source[], marked: boolean): Promise<boolean> {
  const codes = sources.flatMap((source) =>
    source.columns.filter(({ type }) => type === "code").map((column) => ({ source, column: column.name })),
  );
  const found: { file: string; line: number; column: string; code: string }[] = [];
  let synthetic = marked;
  for (const { source, column } of codes) {
    const table = name(`${source.id}_states`);
    const [kinds] = await db.rows<{ made_up: number; real: number }>(
      sql`
        select count(*) filter (starts_with(${name(column)}, 'SYN-')) as made_up,
          count(*) filter (not starts_with(${name(column)}, 'SYN-')) as real
        from ${table}`,
    );
    if ((kinds?.made_up ?? 0) > 0) synthetic = true;
    if ((kinds?.real ?? 0) === 0) continue;
    found.push(
      ...(await db.rows<{ file: string; line: number; column: string; code: string }>(
        sql`
          select f.path as file, s.line, ${literal(column)} as "column", s.${name(column)} as code
          from ${table} as s
          join file as f on f.file_id = s.file_id
          where not starts_with(s.${name(column)}, 'SYN-')
          order by s.file_id, s.line
          limit 5`,
      )),
    );
  }
  if (!synthetic) return false;
  const details: RefusedCell[] = found
    .filter(({ code }) => !isSyntheticCode(code))
    .map(({ code, ...place }) => ({
      ...place,
      found: code,
      expected: "a made-up code (SYN-...): this is synthetic data",
    }));
  details.push(...(await refuseRealBodies(db)));
  if (details.length > 0)
    throw new Refusal(
      "unsafe",
      "Real organisations stand among synthetic data; nothing was built.",
      "Keep real files and synthetic ones in separate folders.",
      details,
    );
  return true;
}
