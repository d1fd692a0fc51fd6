import { addDays } from "../../domain/period.ts";
import { Refusal, type RefusedCell } from "../../domain/refusal.ts";
import type { Source } from "../../domain/source.ts";
import { name, sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { daysUntilReceived } from "../../store/default-received.ts";
import { createFactsSchema, createTidyMacros } from "../../store/facts-schema.ts";
import type { InputFile } from "../../store/input-file.ts";
import { type Inspected, inspectFile } from "../../store/inspect-file.ts";
import { loadFile } from "../../store/load-file.ts";
import { createNewestStates } from "../../store/newest-states.ts";
import { checkSynthetic } from "./check-synthetic.ts";
import { countIndicators } from "./count-indicators.ts";
import { createSupplied } from "./create-supplied.ts";
import { createViews, releaseTables } from "./create-views.ts";
import { inLanes, type Task } from "./in-lanes.ts";
import { receivedDays } from "./received-days.ts";

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

  const received = receivedDays();
  const taken = new Map<string, { readonly path: string; readonly on: string | null }[]>();
  const take = async (lane: Database, i: number, latest: string | null) => {
    const file = files[i];
    const look = inspected[i];
    if (file === undefined || look === undefined) return;
    const entry = { fileId: i + 1, file };
    if (look.recognition.kind !== "known") {
      await recordFile(lane, entry, { state: "unknown", note: "not a file Openward knows; nothing was read from it" });
      return;
    }
    const { source } = look.recognition;
    const stated = received.of(file.shownPath);
    const later = async (receivedOn: string) =>
      recordFile(lane, entry, { state: "later", source: source.id, receivedOn, note: `received after ${knownAt}` });
    if (knownAt !== undefined && stated !== null && stated > knownAt) {
      await later(stated);
      return;
    }
    // The same bytes received again on another day are a state of their own: nothing had changed by then.
    const before = taken.get(file.sha256) ?? [];
    const same = before.find(({ on }) => source.key.length === 0 || on === stated);
    if (same !== undefined) {
      const note = `the same bytes as ${same.path}; read once`;
      await recordFile(lane, entry, { state: "same", source: source.id, note });
      return;
    }
    onProgress(`reading ${file.shownPath}`);
    const place = { fileId: i + 1, receivedOn: stated, latest };
    const loaded = await loadFile(lane, file, source, look.head, look.content, place);
    if (knownAt !== undefined && loaded.receivedOn > knownAt) {
      await lane.run(sql`delete from ${name(`${source.id}_states`)} where file_id = $id`, { id: i + 1 });
      await lane.run(sql`delete from refused_row where file_id = $id`, { id: i + 1 });
      await later(loaded.receivedOn);
      return;
    }
    taken.set(file.sha256, [...before, { path: file.shownPath, on: stated }]);
    await recordFile(lane, entry, {
      state: "taken",
      source: source.id,
      receivedOn: loaded.receivedOn,
      stated: stated !== null,
      loaded,
    });
    for (const { column, why, values } of loaded.dropped)
      await lane.run(sql`insert into dropped_column values ($id, $column, $why, $values)`, {
        id: i + 1,
        column,
        why,
        values,
      });
    if (loadingTurn(look) === 0) await received.note(lane, i + 1, file.shownPath);
  };
  for (const turn of [0, 1, 2]) {
    const latest = turn === 2 ? await latestReceipt(db, units.sources) : null;
    await inLanes(
      db,
      loadingTasks(inspected, turn, (lane, i) => take(lane, i, latest)),
      createTidyMacros,
    );
  }

  const flagged = await checkSynthetic(db, units.sources, synthetic);
  onProgress("joining");
  for (const source of units.sources) await createNewestStates(db, source);
  await createSupplied(db, units.sources);
  await createViews(db, units.views);
  await countIndicators(db, units, onProgress);
  await releaseTables(db, units.views);
  return { synthetic: flagged };
}

/** Work on the files of one turn: those of one kind one after the other, so that their rows lie in the same order every time. */
function loadingTasks(
  inspected: readonly Inspected[],
  turn: number,
  take: (lane: Database, i: number) => Promise<void>,
): Task[] {
  const kinds = new Map<string, number[]>();
  for (const [i, look] of inspected.entries()) {
    if (loadingTurn(look) !== turn) continue;
    const kind = look.recognition.kind === "known" ? look.recognition.source.id : "";
    kinds.set(kind, [...(kinds.get(kind) ?? []), i]);
  }
  return Array.from(kinds, ([kind, places]) => ({
    name: kind,
    after: [],
    run: async (lane) => {
      for (const i of places) await take(lane, i);
    },
  }));
}

/** Lists of extracts come first: they say when every other file was received; then what speaks for months, which bounds the rest. */
function loadingTurn({ recognition }: Inspected): number {
  if (recognition.kind !== "known") return 2;
  return recognition.source.id === "extracts" ? 0 : speaksForMonths(recognition.source) ? 1 : 2;
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

/**
 * 30 days after the newest month that activity, or where there is none any extract by month, speaks for: no state of affairs
 * counts as received later unless a list of extracts says so, whatever dates ahead it holds.
 */
async function latestReceipt(db: Database, sources: readonly Source[]): Promise<string | null> {
  let latest: string | null = null;
  for (const source of sources) {
    if (!speaksForMonths(source) || source.kind !== "local") continue;
    const [row] = await db.rows<{ day: string | null }>(
      sql`select last_day(max(${name(source.speaksFor.month)})) as day from ${name(`${source.id}_states`)}`,
    );
    const day = row?.day ?? null;
    if (day !== null && source.id === "activity") return addDays(day, daysUntilReceived);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest === null ? null : addDays(latest, daysUntilReceived);
}

function speaksForMonths(source: Source): source is Source & { speaksFor: { month: string } } {
  return source.speaksFor !== undefined && "month" in source.speaksFor;
}
