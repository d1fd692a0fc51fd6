import { mkdir, mkdtemp, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { syntheticMarker } from "../../store/gather-inputs.ts";
import { boardPackHtml } from "./board-pack-html.ts";
import { boardPackJson } from "./board-pack-json.ts";
import { indicatorsCsv } from "./indicators-csv.ts";
import { markerText } from "./marker-text.ts";
import { provenanceJson } from "./provenance-json.ts";
import { signalsCsv } from "./signals-csv.ts";
import { suppressionLogCsv } from "./suppression-log-csv.ts";

/**
 * Writes a board pack's files into a folder, which is made if it is not there. Each is written aside and flushed to disk
 * before any takes its name, so that a crash leaves whole files or none under their names, never half of one.
 * @returns the paths written, in a fixed order; other files in the folder stay
 */
export async function writeBoardPack(report: BoardReport, out: string): Promise<readonly string[]> {
  const files = await packFiles(report);
  const folder = resolve(out);
  await mkdir(folder, { recursive: true });
  // Beside the folder rather than in the system's own place for such files: a move across disks is not one step.
  const aside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-writing-`));
  try {
    for (const { name, text } of files) await writeFlushed(join(aside, name), text);
    for (const { name } of files) await rename(join(aside, name), join(folder, name));
    await flushFolder(folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return files.map(({ name }) => join(folder, name));
}

export interface PackFile {
  readonly name: string;
  readonly text: string;
}

/** Everything is made before anything is written: a report that cannot be shown leaves no file. */
export async function packFiles(report: BoardReport): Promise<readonly PackFile[]> {
  return [
    { name: "board-pack.html", text: await boardPackHtml(report) },
    { name: "indicators.csv", text: indicatorsCsv(report) },
    { name: "signals.csv", text: signalsCsv(report) },
    { name: "board-pack.json", text: boardPackJson(report) },
    { name: "provenance.json", text: provenanceJson(report) },
    { name: "suppression-log.csv", text: suppressionLogCsv(report) },
    ...(report.synthetic ? [{ name: syntheticMarker, text: markerText(report) }] : []),
  ];
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is only safe once its folder is on disk; where a folder cannot be opened (Windows) the system sees to it. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r").catch(() => null);
  if (opened === null) return;
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
