import { html } from "hono/html";
import { type ArrivedFile, arrivedFiles, droppedColumns, refusedCells } from "../../analysis/explain/arrived-files.ts";
import { lateExtract, type SourceArrival, sourceArrivals } from "../../analysis/explain/source-arrivals.ts";
import { details } from "../../components/details.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { tag } from "../../components/tag.ts";
import { counted, plainDate, plainMonth, plainNumber } from "../../domain/format.ts";
import type { RefusedCell } from "../../domain/refusal.ts";
import { refusalSentence } from "../../domain/refusal.ts";
import type { Source } from "../../domain/source.ts";
import { completenessOf } from "../completeness-of.ts";
import { fileName } from "../file-name.ts";
import { definePage } from "../page.ts";
import type { Readers } from "../readers.ts";
import { unseen } from "../unseen.ts";

/** Most refused cells listed. */
const mostRefused = 200;

export const data = definePage({
  path: "/data",
  tryAt: "/data",
  inNavigation: { text: "Data", place: 5 },
  show: async (readers, { query }) => {
    const { facts, units, today } = readers;
    const [files, arrivals] = [await arrivedFiles(facts), await sourceArrivals(facts)];
    const refused = await refusedCells(facts, mostRefused + 1);
    const bySource = new Map(units.sources.map((source) => [source.id, source]));
    return {
      title: "Data",
      main: html`<h1>Data</h1>
<p>Every file that came, what was taken from it, what was refused and why, and for which months each organisation is covered.</p>
<h2 id="freshness">How fresh it is</h2>
${freshness(arrivals, bySource, today)}
<h2 id="files">Files</h2>
${table({
  caption: unseen("Files of this build"),
  head: ["File", "What it is", "Received", "Rows taken", "Rows refused"],
  rows: files.map((file) => fileCells(file, bySource)),
  numericColumns: [3, 4],
  compact: true,
})}
<p>A day of receipt that no list of extracts states follows from the period: 30 days after its end.</p>
<h2 id="refused">Rows refused, and why</h2>
${refusedList(files, refused)}
<h2 id="dropped">Columns left out</h2>
${await dropped(readers)}
<h2 id="completeness">Completeness</h2>
${await completenessOf(readers, arrivals, query)}`,
    };
  },
});

function fileCells(file: ArrivedFile, sources: ReadonlyMap<string, Source>): Content[] {
  const source = file.source === null ? undefined : sources.get(file.source);
  const note = file.note === null ? "" : html` ${tag(file.note, { colour: "grey" })}`;
  return [
    fileName(file.path),
    html`${source?.title ?? "Not known"}${note}`,
    receivedWords(file),
    plainNumber(file.rowsTaken),
    plainNumber(file.rowsRefused),
  ];
}

/** Files of a state without a time carry a day long before any of them. */
function receivedWords({ receivedOn, receivedStated }: ArrivedFile): string {
  if (receivedOn === null || receivedOn <= "1900-01-01") return "not stated";
  return `${plainDate(receivedOn)}${receivedStated ? "" : ", not stated"}`;
}

function freshness(arrivals: readonly SourceArrival[], sources: ReadonlyMap<string, Source>, today: string): Markup {
  if (arrivals.length === 0) return html`<p>No file was taken.</p>`;
  return html`${table({
    caption: unseen("Newest month of each kind of file"),
    head: ["Kind of file", "Publisher", "Covers", "Organisations", "Is it late?"],
    rows: arrivals.map((arrival) => {
      const source = sources.get(arrival.source);
      return [
        source?.title ?? arrival.source,
        source === undefined
          ? "not known"
          : source.kind === "local"
            ? "the organisations’ own"
            : `${source.publisher}. ${source.licence}`,
        coverWords(arrival),
        organisationWords(arrival),
        lateWords(source, arrival, today),
      ];
    }),
    compact: true,
  })}`;
}

function coverWords({ firstMonth, lastMonth }: SourceArrival): string {
  if (firstMonth === null || lastMonth === null) return "not told by month";
  return firstMonth === lastMonth ? plainMonth(firstMonth) : `${plainMonth(firstMonth)} to ${plainMonth(lastMonth)}`;
}

function organisationWords({ organisations }: SourceArrival): string {
  return organisations === 0 ? "not told apart" : plainNumber(organisations);
}

function lateWords(source: Source | undefined, arrival: SourceArrival, today: string): Content {
  if (source === undefined) return "not known";
  if (source.kind === "published") return "by its publisher’s calendar";
  const late = lateExtract(source, arrival, today);
  if (late === null) return isMonthly(source) ? "on time" : "does not come monthly";
  return html`<strong>Late</strong>: the extract for ${plainMonth(late.month)} was due on ${plainDate(late.dueOn)}`;
}

function isMonthly({ speaksFor }: Source): boolean {
  return speaksFor !== undefined && !("period" in speaksFor);
}

function refusedList(files: readonly ArrivedFile[], refused: readonly RefusedCell[]): Markup {
  const rows = files.reduce((sum, { rowsRefused }) => sum + rowsRefused, 0);
  if (rows === 0) return html`<p>No row was refused.</p>`;
  return html`<p>${counted(rows, "row")} refused; the others of the same files were kept.</p>
<ul class="nhsuk-list nhsuk-list--bullet">
${refused.slice(0, mostRefused).map((cell) => html`<li class="ow-anywhere">${refusalSentence(cell)}</li>`)}
</ul>
${refused.length > mostRefused ? html`<p>Only the first are listed; <code>openward check</code> names them all.</p>` : ""}`;
}

async function dropped({ facts }: Readers): Promise<Markup> {
  const columns = await droppedColumns(facts);
  const unused = columns.filter(({ why }) => why === "not used");
  const people = columns.filter(({ why }) => why !== "not used");
  const files = [...new Set(unused.map(({ file }) => file))];
  return html`${
    people.length === 0
      ? html`<p>No column held names, contacts or NHS numbers.</p>`
      : html`<ul class="nhsuk-list nhsuk-list--bullet">
${people.map(({ file, column, why, cells }) => html`<li class="ow-anywhere">${file}, column ${column}: ${why}, ${counted(cells, "cell")} with something in it.</li>`)}
</ul>`
  }
${
  files.length === 0
    ? html`<p>Every other column was used.</p>`
    : details(
        `Columns that no figure uses, in ${counted(files.length, "file")}`,
        html`<ul class="nhsuk-list">
${files.map(
  (file) =>
    html`<li class="ow-anywhere"><strong>${file}</strong>: ${unused
      .filter((each) => each.file === file)
      .map(({ column }) => column)
      .join(", ")}</li>`,
)}
</ul>`,
      )
}`;
}
