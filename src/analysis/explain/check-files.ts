import { Refusal, type RefusedCell } from "../../domain/refusal.ts";
import type { Units } from "../../domain/units.ts";
import { Database } from "../../store/database.ts";
import { gatherInputs } from "../../store/gather-inputs.ts";
import { type InputFile, readInputFile } from "../../store/input-file.ts";
import { inspectFile } from "../../store/inspect-file.ts";
import { fillFacts } from "../build/fill-facts.ts";
import { arrivedFiles, type DroppedColumn, droppedColumns, refusedCells } from "./arrived-files.ts";

/** What a build would make of one file. */
export interface CheckedFile {
  readonly path: string;
  /** Id of the source; null where it is not a file Openward knows. */
  readonly source: string | null;
  readonly title: string | null;
  /** refused: meant to be its source and not readable as it. */
  readonly state: "taken" | "unknown" | "same" | "later" | "refused";
  readonly rowsRead: number;
  readonly rowsTaken: number;
  readonly rowsRefused: number;
  readonly note: string | null;
}

export interface FileCheck {
  readonly files: readonly CheckedFile[];
  /** Cells and files refused, with reasons; at most `most`. */
  readonly refused: readonly RefusedCell[];
  /** True where there are more. */
  readonly refusedCut: boolean;
  readonly dropped: readonly DroppedColumn[];
}

const most = 10_000;

/**
 * Looks at files as a build would, and keeps nothing.
 * @param paths files and folders
 * @throws Refusal where a path is not there
 */
export async function checkFiles(
  paths: readonly string[],
  units: Units,
  onProgress: (doing: string) => void = () => {},
): Promise<FileCheck> {
  const { files: found, synthetic } = gatherInputs(paths);
  const files = found.map(({ path, shownPath }) => readInputFile(path, shownPath));
  const db = await Database.open(":memory:");
  try {
    const damaged: CheckedFile[] = [];
    const refused: RefusedCell[] = [];
    const sound: InputFile[] = [];
    for (const file of files) {
      onProgress(`looking at ${file.shownPath}`);
      const { recognition } = await inspectFile(db, file, units.sources);
      if (recognition.kind !== "damaged") {
        sound.push(file);
        continue;
      }
      const { source, found: cell, expected } = recognition;
      damaged.push({
        path: file.shownPath,
        source: source.id,
        title: source.title,
        state: "refused",
        rowsRead: 0,
        rowsTaken: 0,
        rowsRefused: 0,
        note: null,
      });
      refused.push({ file: file.shownPath, line: cell === "" ? null : 1, column: null, found: cell, expected });
    }
    // No views and no indicators: what a file is does not hang on them.
    const sourcesOnly = { ...units, views: [], indicators: [] };
    try {
      await fillFacts(db, sourcesOnly, sound, { synthetic, onProgress });
    } catch (error) {
      // Real organisations among synthetic ones: the files themselves were read.
      if (!(error instanceof Refusal)) throw error;
      refused.push(...error.details);
    }
    const titles = new Map(units.sources.map(({ id, title }) => [id, title]));
    const taken = (await arrivedFiles(db)).map(({ path, source, state, rowsRead, rowsTaken, rowsRefused, note }) => ({
      path,
      source,
      title: source === null ? null : (titles.get(source) ?? null),
      state,
      rowsRead,
      rowsTaken,
      rowsRefused,
      note,
    }));
    const cells = await refusedCells(db, { limit: most + 1 });
    refused.push(...cells.map(({ source: _, ...cell }) => cell));
    return {
      files: [...damaged, ...taken].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      refused: refused.slice(0, most),
      refusedCut: refused.length > most,
      dropped: await droppedColumns(db),
    };
  } finally {
    db.close();
  }
}
