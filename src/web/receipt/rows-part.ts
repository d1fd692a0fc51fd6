import { html } from "hono/html";
import type { ExplainedFigure } from "../../analysis/explain/explain-figure.ts";
import { type QuotedCell, quotedCell, usedColumns } from "../../analysis/explain/quoted-row.ts";
import { countedWords, sharedWords } from "../../analysis/explain/receipt-words.ts";
import type { FileBehind, RowBehind } from "../../analysis/explain/rows-behind.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { counted, listed, plainNumber } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Source } from "../../domain/source.ts";
import type { ReceivedRows } from "../../store/received-rows.ts";
import { fileName } from "../file-name.ts";
import { links } from "../links.ts";
import { pager } from "../pager.ts";
import { quotesLines } from "../quotes-lines.ts";
import type { Readers } from "../readers.ts";
import { unseen } from "../unseen.ts";
import { quotedCards } from "./quoted-cards.ts";

/** Rows on one page of a receipt. */
export const rowsShown = 50;

/** Letters that fit beside each other on a wide screen. */
const mostLetters = 96;

/** From so many rows on, what is alike in all of them is told once. */
const fewRows = 3;

/** The rows behind a figure: those of this page, with their cells where they may be quoted. */
export async function rowsPart(
  readers: Readers,
  explained: ExplainedFigure,
  { page, href }: { readonly page: number; readonly href: (page: number) => string },
): Promise<Markup> {
  const { rows, rowsInAll, counted: parts, files, sharers, reading } = explained;
  const shares =
    sharers.length === 0
      ? ""
      : html`<p>${sharedWords(sharers)} ${sharers.map((code) => html`<a href="${links.figure(code, explained.indicator.id, reading.period)}?structure=as-reported">The receipt of ${code}</a> `)}</p>`;
  if (rowsInAll === 0) return html`<p>No row of any file is behind it.</p>${shares}`;
  const groups = groupsOf(rows, files);
  return html`<p>${parts.some(({ countedIn }) => countedIn !== null) ? countedWords(parts) : `${counted(rowsInAll, "row")} in all.`}</p>
${shares}
${await Promise.all(groups.map((group) => groupPart(readers, group)))}
${pager({ href, page, length: rowsShown, inAll: rowsInAll, what: "rows", order: "by file and line" })}`;
}

/** Rows of one file that are counted in the same part. */
interface Group {
  readonly countedIn: string | null;
  readonly file: FileBehind;
  readonly lines: readonly number[];
}

function groupsOf(rows: readonly RowBehind[], files: readonly FileBehind[]): Group[] {
  const byId = new Map(files.map((file) => [file.fileId, file]));
  const groups: { countedIn: string | null; file: FileBehind; lines: number[] }[] = [];
  for (const { fileId, line, countedIn } of rows) {
    const last = groups.at(-1);
    const file = byId.get(fileId);
    if (last !== undefined && last.file.fileId === fileId && last.countedIn === countedIn) last.lines.push(line);
    else if (file !== undefined) groups.push({ countedIn, file, lines: [line] });
  }
  return groups;
}

async function groupPart(readers: Readers, { countedIn, file, lines }: Group): Promise<Markup> {
  const source = readers.units.sources.find(({ id }) => id === file.source);
  const heading = html`<h3>${partName(countedIn)}: ${fileName(file.path)}</h3>`;
  if (source === undefined || !quotesLines(readers, source))
    return html`${heading}
<p>${lines.length === 1 ? "Line" : "Lines"} ${linesWords(lines)}.</p>
<p>The lines are named and not quoted: a line of an organisation’s own extract can be about one or two people.</p>`;
  try {
    const received = await readers.received(file, lines);
    return html`${heading}${quotedRows(source, received, lines)}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return html`${heading}
<p>${lines.length === 1 ? "Line" : "Lines"} ${linesWords(lines)}.</p>
<p>${error.message} ${error.advice}</p>`;
  }
}

function partName(countedIn: string | null): string {
  if (countedIn === null) return "Counted";
  return `${countedIn.charAt(0).toUpperCase()}${countedIn.slice(1)}`;
}

/** "2 to 5, 9 and 12". */
function linesWords(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && line === run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return listed(
    runs.map(([first, last]) =>
      first === last
        ? plainNumber(first)
        : `${plainNumber(first)} ${last === first + 1 ? "and" : "to"} ${plainNumber(last)}`,
    ),
  );
}

function quotedRows(source: Source, { head, rows }: ReceivedRows, lines: readonly number[]): Markup {
  const used = usedColumns(source, head);
  const filled = used.filter(({ at }) => lines.some((line) => (rows.get(line)?.[at] ?? "").trim() !== ""));
  const others = head.length - used.length;
  const left = [
    ...(filled.length < used.length
      ? [`${counted(used.length - filled.length, "column")} empty in all of these rows`]
      : []),
    ...(others > 0 && source.header
      ? [`${counted(others, "column")} that no figure uses or that may hold contacts`]
      : []),
  ];
  const note = left.length === 0 ? "" : html`<p class="nhsuk-body-s">Left out: ${listed(left)}.</p>`;
  const cellOf = (line: number, at: number) => cellWords(quotedCell(source, rows.get(line)?.[at] ?? ""));
  const alike =
    lines.length < fewRows ? [] : filled.filter(({ at }) => allAlike(lines.map((line) => rows.get(line)?.[at])));
  const told = filled.filter((column) => !alike.includes(column));
  const same =
    alike.length === 0
      ? ""
      : html`<p>The same in all of these rows: ${alike.map(({ header, at }, i) => html`${i === 0 ? "" : ", "}${header} ${cellOf(lines[0] ?? 0, at)}`)}.</p>`;
  const cells = (line: number) => told.map(({ at }) => cellOf(line, at));
  const letters = told.map(({ at, header }) =>
    Math.max(header.length, ...lines.map((line) => (rows.get(line)?.[at] ?? "").length)),
  );
  if (letters.reduce((sum, each) => sum + each, 0) > mostLetters)
    return html`${same}${quotedCards(
      told,
      lines.map((line) => ({ line, cells: rows.has(line) ? cells(line) : null })),
    )}${note}`;
  return html`${same}<div class="ow-received-rows">${table({
    caption: unseen("Rows as they were received"),
    head: ["Line", ...told.map(({ header }) => header)],
    rows: lines.map((line) => [
      plainNumber(line),
      ...(rows.has(line) ? cells(line) : told.map(() => "not in the kept file")),
    ]),
    compact: true,
  })}</div>${note}`;
}

function allAlike(texts: readonly (string | undefined)[]): boolean {
  return texts.every((text) => text !== undefined && text === texts[0]);
}

function cellWords(cell: QuotedCell): Content {
  if ("leftOut" in cell) return html`<em>[left out: ${cell.leftOut}]</em>`;
  return cell.text.trim() === "" ? "(empty)" : html`<code class="ow-received">${cell.text}</code>`;
}
