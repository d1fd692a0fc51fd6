import { html } from "hono/html";
import { type RefusedIn, refusalReasons, refusedCells, refusedInAll } from "../../analysis/explain/arrived-files.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { plainNumber } from "../../domain/format.ts";
import { privateBecause } from "../../store/looks-private.ts";
import { fileName } from "../file-name.ts";
import { links } from "../links.ts";
import { pageLength, pageNumber } from "../page-number.ts";
import { pager } from "../pager.ts";
import { quotesLines } from "../quotes-lines.ts";
import type { Readers } from "../readers.ts";
import { unseen } from "../unseen.ts";

/** Reasons for which rows were refused, by file and column, with how many rows each. No cell is shown. */
export async function refusalReasonsPart(readers: Readers, query: Readonly<Record<string, string>>): Promise<Markup> {
  const page = pageNumber(query, "refusals");
  const reasons = await refusalReasons(readers.facts, { limit: pageLength, offset: (page - 1) * pageLength });
  if (reasons.length === 0)
    return page === 1 ? html`<p>No row was refused.</p>` : html`<p>There is no such part of the list.</p>`;
  return html`<p>The other rows of the same files were kept.</p>
${table({
  caption: unseen("Reasons for which rows were refused"),
  head: ["File", "Column", "What was expected", "First line", "Rows refused"],
  rows: reasons.map(({ file, source, column, expected, firstLine, rows }) => [
    source === null ? fileName(file) : html`<a href="${links.source(source)}#refused">${fileName(file)}</a>`,
    column === null ? "the whole line" : html`<code class="ow-received">${column}</code>`,
    expected,
    firstLine === null ? "the whole file" : plainNumber(firstLine),
    plainNumber(rows),
  ]),
  numericColumns: [3, 4],
  compact: true,
})}
${pager({ href: (to) => `/data?refusals=${to}#refused`, page, length: pageLength, inAll: reasons[0]?.inAll ?? 0, what: "reasons", order: "by file and column", label: "Parts of the list of reasons" })}`;
}

/** Every refused cell of one kind of file. */
export async function refusedCellsPart(
  readers: Readers,
  source: string,
  query: Readonly<Record<string, string>>,
): Promise<Markup> {
  const page = pageNumber(query, "refusals");
  const inAll = await refusedInAll(readers.facts, source);
  if (inAll === 0) return html`<p>No row was refused.</p>`;
  const cells = await refusedCells(readers.facts, { source, limit: pageLength, offset: (page - 1) * pageLength });
  if (cells.length === 0) return html`<p>There is no such part of the list.</p>`;
  return html`${table({
    caption: unseen("Refused cells"),
    head: ["File", "Line", "Column", "Found", "Expected"],
    rows: cells.map((cell) => [
      fileName(cell.file),
      cell.line === null ? "the whole file" : plainNumber(cell.line),
      cell.column === null ? "the whole line" : html`<code class="ow-received">${cell.column}</code>`,
      foundWords(readers, cell),
      cell.expected,
    ]),
    numericColumns: [1],
    compact: true,
  })}
${pager({ href: (to) => `${links.source(source)}?refusals=${to}#refused`, page, length: pageLength, inAll, what: "cells", order: "by file and line", label: "Parts of the list of refused cells" })}`;
}

/** A refused cell may hold anything that somebody typed: it is shown where its line could be, and where nothing looks private. */
function foundWords(readers: Readers, { source: id, column, found }: RefusedIn): Content {
  const source = readers.units.sources.find((each) => each.id === id);
  if (/^the same as line \d+$/.test(found)) return found;
  if (!quotesLines(readers, source)) return "not shown";
  // Of a line that could not be read nobody knows which columns are in it.
  if (column === null && source?.kind !== "published") return "not shown: a whole line";
  const because = source?.kind === "local" ? privateBecause(found) : null;
  if (because !== null) return html`<em>[left out: ${because}]</em>`;
  return found === "" ? "(empty)" : html`<code class="ow-received">${found}</code>`;
}
