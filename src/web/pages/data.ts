import { html } from "hono/html";
import { arrivedFiles, droppedColumns } from "../../analysis/explain/arrived-files.ts";
import { sourceArrivals } from "../../analysis/explain/source-arrivals.ts";
import { completenessOf } from "../completeness-of.ts";
import { arrivalSentences } from "../data/arrival-sentences.ts";
import { droppedPart } from "../data/dropped-part.ts";
import { filesPart } from "../data/files-table.ts";
import { freshnessPart } from "../data/freshness-part.ts";
import { refusalReasonsPart } from "../data/refusals-part.ts";
import { definePage } from "../page.ts";

export const data = definePage({
  path: "/data",
  tryAt: "/data",
  inNavigation: { text: "Data", place: 5 },
  show: async (readers, { query }) => {
    const { facts, units, today } = readers;
    const [files, arrivals] = [await arrivedFiles(facts), await sourceArrivals(facts)];
    const sources = new Map(units.sources.map((source) => [source.id, source]));
    return {
      title: "Data",
      follows: "no figures",
      main: html`<h1>Data</h1>
<p class="nhsuk-body-l">${arrivalSentences(files, arrivals, sources, today).join(" ")}</p>
<p>On this page: <a href="#freshness">how fresh it is</a>, <a href="#files">files</a>, <a href="#refused">rows refused</a>, <a href="#dropped">columns left out</a>, <a href="#completeness">completeness</a>.</p>
<h2 id="freshness">How fresh it is</h2>
${freshnessPart(arrivals, sources, today)}
<h2 id="files">Files</h2>
${filesPart(files, sources)}
<h2 id="refused">Rows refused, and why</h2>
${await refusalReasonsPart(readers, query)}
<h2 id="dropped">Columns left out</h2>
${droppedPart(await droppedColumns(facts))}
<h2 id="completeness">Completeness</h2>
${await completenessOf(readers, arrivals, query)}`,
    };
  },
});
