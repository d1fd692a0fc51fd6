import type { Source } from "../../domain/source.ts";
import { isContactHeader, privateBecause } from "../../store/looks-private.ts";
import { normalHeader, spellings } from "../../store/recognise.ts";

/** A column of a received file that its source uses. */
export interface UsedColumn {
  /** Its place in a row, from 0. */
  readonly at: number;
  /** Its header in the file; our own name for it where the publisher gives none. */
  readonly header: string;
  readonly means: string;
}

/** A cell that may be shown, as received, or why it was left out. */
export type QuotedCell = { readonly text: string } | { readonly leftOut: string };

/** The columns of a file that its source uses, in the file's order. No column of contacts or persons is ever among them. */
export function usedColumns(source: Source, head: readonly string[]): UsedColumn[] {
  const used: UsedColumn[] = [];
  for (const column of source.columns) {
    if (column.from === "name") continue;
    if (typeof column.from === "number") {
      used.push({ at: column.from - 1, header: column.name, means: column.means });
      continue;
    }
    const names = spellings(column);
    const at = head.findIndex((header) => names.includes(normalHeader(header)));
    const header = head[at];
    if (header !== undefined && !isContactHeader(header))
      used.push({ at, header: header.replace(/^\ufeff/, "").trim(), means: column.means });
  }
  return used.sort((a, b) => a.at - b.at);
}

/** What may be shown of a cell: in an organisation's own extract, nothing that looks like contact details or an NHS number. */
export function quotedCell({ kind }: Pick<Source, "kind">, text: string): QuotedCell {
  const because = kind === "local" ? privateBecause(text) : null;
  return because === null ? { text: text.slice(0, longestCell) } : { leftOut: because };
}

const longestCell = 2000;
