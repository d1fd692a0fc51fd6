import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeAside } from "../../store/write-aside.ts";
import { partnershipColumns } from "./partnership-rows.ts";
import type { RegisterFacts } from "./read-registers.ts";
import { transferColumns } from "./transfer-rows.ts";

/** How many lines were written, and how many were left aside because their organisations exist where the others do not, or not where they do. */
export interface WrittenFiles {
  readonly lines: number;
  readonly leftAside: number;
}

/**
 * Writes what the registers tell as the files that a build reads, and when they were received. The same registers on the same day give the same
 * bytes.
 * @param synthetic true takes made-up organisations alone, false real ones alone: a build never has both
 * @param today ISO
 */
export function writeRegisterFiles(
  folder: string,
  facts: RegisterFacts,
  { synthetic, today }: { readonly synthetic: boolean; readonly today: string },
): WrittenFiles {
  const isTaken = ({ org }: { readonly org: string }) => org.startsWith("SYN-") === synthetic;
  const files = [
    { name: "partnerships.csv", columns: partnershipColumns, rows: facts.partnerships },
    { name: "transfers.csv", columns: transferColumns, rows: facts.transfers },
  ] as const;
  let lines = 0;
  let leftAside = 0;
  const listed: string[] = [];
  for (const { name, columns, rows } of files) {
    const taken = rows.filter(isTaken);
    lines += taken.length;
    leftAside += rows.length - taken.length;
    const path = join(folder, name);
    // An empty file would say that there are none; nobody has said so.
    if (taken.length === 0) rmSync(path, { force: true });
    else {
      const texts = taken.map((row) =>
        columns.map((column) => cell((row as Readonly<Record<string, string>>)[column] ?? "")),
      );
      writeAside(path, [columns, ...texts].map((cells) => `${cells.join(",")}\n`).join(""));
      listed.push(`${name},${today}\n`);
    }
  }
  const list = join(folder, "extracts.csv");
  if (listed.length === 0) rmSync(list, { force: true });
  else writeAside(list, `file,received_on\n${listed.join("")}`);
  return { lines, leftAside };
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
