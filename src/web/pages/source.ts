import { html } from "hono/html";
import { arrivedFiles, droppedColumns } from "../../analysis/explain/arrived-files.ts";
import { sourceArrivals } from "../../analysis/explain/source-arrivals.ts";
import { summaryList } from "../../components/summary-list.ts";
import { table } from "../../components/table.ts";
import { listed, plainNumber } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Column, Source } from "../../domain/source.ts";
import { completenessOf } from "../completeness-of.ts";
import { droppedPart } from "../data/dropped-part.ts";
import { filesTable } from "../data/files-table.ts";
import { coverWords, lateWords, organisationWords } from "../data/late-words.ts";
import { refusedCellsPart } from "../data/refusals-part.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { pageLength, pageNumber } from "../page-number.ts";
import { pager } from "../pager.ts";
import type { Readers } from "../readers.ts";
import { unseen } from "../unseen.ts";

/** One kind of file: who publishes it, what its columns mean, and what became of the files of it that came. */
export const source = definePage({
  path: "/data/:source",
  tryAt: "/data/activity",
  show: async (readers, { params, query }) => {
    const { facts, units } = readers;
    const found = units.sources.find(({ id }) => id === params.source);
    if (found === undefined)
      throw new Refusal("not-found", "There is no kind of file of this name.", "The page Data lists those that came.");
    const files = (await arrivedFiles(facts)).filter((file) => file.source === found.id);
    const arrivals = await sourceArrivals(facts);
    const page = pageNumber(query, "files");
    const shown = files.slice((page - 1) * pageLength, page * pageLength);
    return {
      title: `${found.title}, data`,
      breadcrumbs: [{ text: "Data", href: "/data" }],
      follows: "no figures",
      main: html`<h1>${found.title}</h1>
<p class="nhsuk-body-l">One row is: ${found.row}</p>
${about(
  readers,
  found,
  arrivals.find((arrival) => arrival.source === found.id),
)}
<h2 id="columns">Columns taken</h2>
${table({
  caption: unseen("Columns taken"),
  head: ["Column", ...(found.kind === "local" ? [] : ["In the file as"]), "What it means", "Must it be there?"],
  rows: found.columns.map((column) => [
    html`<code class="ow-received">${column.name}</code>`,
    ...(found.kind === "local" ? [] : [inFile(column)]),
    column.means,
    column.required === true ? "yes" : "no",
  ]),
  compact: true,
})}
<h2 id="dropped">Columns left out</h2>
${files.length === 0 ? html`<p>No file of it came.</p>` : droppedPart(await droppedColumns(facts, found.id))}
<h2 id="files">Files</h2>
${
  files.length === 0
    ? html`<p>No file of it came.${found.kind === "local" ? html` Send it as <code>${found.id}.csv</code>.` : ""}</p>`
    : html`${shown.length === 0 ? html`<p>There is no such part of the list.</p>` : filesTable(shown, new Map([[found.id, found]]), found.title)}
${pager({ href: (to) => `${links.source(found.id)}?files=${to}#files`, page, length: pageLength, inAll: files.length, what: "files", label: "Parts of the list of files" })}`
}
<h2 id="refused">Rows refused, and why</h2>
${await refusedCellsPart(readers, found.id, query)}
<h2 id="completeness">Completeness</h2>
${await completenessOf(readers, arrivals, query, found.id)}`,
    };
  },
});

function about(
  { units, today }: Readers,
  source: Source,
  arrival: Awaited<ReturnType<typeof sourceArrivals>>[number] | undefined,
) {
  const uses = units.indicators.filter(({ sources }) => sources.includes(source.id));
  return summaryList([
    { key: "From whom", value: source.publisher },
    { key: "Licence", value: source.licence },
    ...(source.address === undefined
      ? []
      : [{ key: "Published at", value: html`<span class="ow-anywhere">${source.address}</span>` }]),
    { key: "Formats", value: listed(source.formats) },
    ...(arrival === undefined
      ? [{ key: "Came", value: "no file of it" }]
      : [
          {
            key: "Came",
            value: `${plainNumber(arrival.files)} ${arrival.files === 1 ? "file" : "files"}: ${plainNumber(arrival.rowsTaken)} rows taken, ${plainNumber(arrival.rowsRefused)} refused`,
          },
          { key: "Covers", value: coverWords(arrival) },
          { key: "Organisations", value: organisationWords(arrival) },
          { key: "Is it late?", value: lateWords(source, arrival, today) },
        ]),
    {
      key: "Used for",
      value:
        uses.length === 0
          ? "no figure on its own"
          : html`${uses.map(({ id, name }, i) => html`${i === 0 ? "" : ", "}<a href="${links.indicator(id)}">${name}</a>`)}`,
    },
  ]);
}

function inFile({ name, from }: Column): string {
  if (from === "name") return "the file’s name";
  if (typeof from === "number") return `column ${from}; the publisher gives no header`;
  return Array.isArray(from) ? (from as readonly string[]).join(" or ") : name;
}
