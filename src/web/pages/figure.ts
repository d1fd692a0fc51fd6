import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import type { ExplainedFigure } from "../../analysis/explain/explain-figure.ts";
import { structureWords } from "../../analysis/explain/receipt-words.ts";
import type { Markup } from "../../components/markup.ts";
import { counted } from "../../domain/format.ts";
import { periodHolding, readPeriod } from "../../domain/period.ts";
import { Refusal } from "../../domain/refusal.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { pageNumber } from "../page-number.ts";
import { filesPart } from "../receipt/files-part.ts";
import { readWithIt } from "../receipt/read-with-it.ts";
import { rowsPart, rowsShown } from "../receipt/rows-part.ts";
import { citation, figureHead, sumPart } from "../receipt/sum-part.ts";
import { whatToSend } from "../receipt/what-to-send.ts";
import { reportedIndicators } from "../reported-indicators.ts";
import { shownOrganisation } from "../shown-organisation.ts";
import { type View, viewWords } from "../view.ts";

/** The receipt of one figure: what it means, how it comes out of its numbers, and the rows behind it. */
export const figure = definePage({
  path: "/figures/:code/:indicator/:period",
  tryAt: "/figures/SYN-T001/A02/2026-27H1",
  show: async (readers, { params, query, view }) => {
    const { units, buildId, synthetic } = readers;
    const id = (params.indicator ?? "").toLowerCase();
    const indicator = units.indicators.find((each) => each.id.toLowerCase() === id);
    if (indicator === undefined)
      throw new Refusal("not-found", "There is no indicator of this name.", "The page Indicators lists them all.");
    const { code, name } = await shownOrganisation(readers, params.code ?? "");
    const { label, last } = readPeriod(params.period ?? "");
    const page = pageNumber(query);
    const question = { organisation: code, indicator, period: label, ...view };
    const explained = await readers.explain({ ...question, limit: rowsShown, offset: (page - 1) * rowsShown });
    const { reading } = explained;
    // A snapshot or a rolling year has a period of its own, by which it is cited.
    const own = reading.period;
    const address = links.figure(code, indicator.id, own);
    const href = (to: number) => `${links.figure(code, indicator.id, label)}?page=${to}#rows`;
    return {
      title: `${indicator.name}, ${name}, ${periodWords(reading.period)}`,
      breadcrumbs: [
        { text: "Organisations", href: "/organisations" },
        { text: name, href: links.organisation(code) },
      ],
      main: html`<h1>${indicator.name}</h1>
<p class="nhsuk-body-l">${name} (${code}), ${periodWords(reading.period)}, ${structureWords(explained)}</p>
${figureHead(explained)}
${own === label ? "" : html`<p>There is no figure for ${periodWords(label)}: this is the newest one that ended by then.</p>`}
<p>${indicator.question} ${reportedIndicators(units).includes(indicator.id) ? html`<a href="${links.compare(code, indicator.id, { period: periodHolding(last, "half").label })}">Its trend, and beside others</a>. ` : ""}${rowsLink(explained)}</p>
${whatToSend(readers, explained)}
<h2 id="sum">How it comes out</h2>
${sumPart(explained, buildId)}
${readWithIt(explained)}
<h2 id="rows">Rows behind it</h2>
${filesPart(readers, explained.files)}
${await rowsPart(readers, explained, { page, href })}
<h2 id="cite">Cite it, and check it</h2>
${citation(explained, { buildId, synthetic, address: addressOf(address, view) })}
<p>Whoever holds the files gets the same from the command line, every line as it was received:</p>
<pre class="ow-code" tabindex="0" role="region" aria-label="Command"><code>${commandFor(code, indicator.id, own, view)}</code></pre>`,
    };
  },
});

function rowsLink({ rowsInAll, files }: ExplainedFigure): Markup {
  if (rowsInAll === 0) return html``;
  return html`<a href="#rows">${counted(rowsInAll, "row")} of ${counted(files.length, "file")}</a> ${rowsInAll === 1 ? "is" : "are"} behind it.`;
}

function addressOf(address: string, view: View): string {
  const words = viewWords(view).map(([name, value]) => `${name}=${value}`);
  return words.length === 0 ? address : `${address}?${words.join("&")}`;
}

function commandFor(code: string, indicator: string, period: string, view: View): string {
  const words = viewWords(view).map(([name, value]) => ` --${name} ${value}`);
  return `openward explain ${code} ${indicator} ${period}${words.join("")}`;
}
