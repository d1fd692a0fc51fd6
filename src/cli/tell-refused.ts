import { arrivedFiles, refusedCells } from "../analysis/explain/arrived-files.ts";
import { counted } from "../domain/format.ts";
import { refusalSentence } from "../domain/refusal.ts";
import type { Facts } from "../store/database.ts";
import type { Effects } from "./effects.ts";
import { printable } from "./text-table.ts";

/** Most refusals listed beside a result; openward check lists all. */
const most = 20;

/** Writes the reasons for which rows of a build were refused, the first of them as sentences. */
export async function tellRefused(facts: Facts, { err }: Pick<Effects, "err">): Promise<void> {
  const rows = (await arrivedFiles(facts)).reduce((sum, { rowsRefused }) => sum + rowsRefused, 0);
  if (rows === 0) return;
  const cells = await refusedCells(facts, { limit: most + 1 });
  err(`${counted(rows, "row")} refused; the others were kept.\n`);
  for (const cell of cells.slice(0, most)) err(`  ${printable(refusalSentence(cell))}\n`);
  if (cells.length > most) err("  There are more: openward check names them all.\n");
}
