import { html } from "hono/html";
import { completeness } from "../analysis/explain/completeness.ts";
import type { SourceArrival } from "../analysis/explain/source-arrivals.ts";
import { completenessChart } from "../charts/completeness-chart.ts";
import { chartFigure } from "../components/chart-figure.ts";
import type { Markup } from "../components/markup.ts";
import { counted, plainMonth } from "../domain/format.ts";
import { sharesFigure } from "./data/shares-figure.ts";
import { links } from "./links.ts";
import { pageNumber } from "./page-number.ts";
import { pager } from "./pager.ts";
import type { Readers } from "./readers.ts";

/** Organisations in one picture, and months before the newest. */
const rowsShown = 25;
const monthsShown = 36;

/**
 * For which months each organisation is covered by one kind of file, with links to the other kinds.
 * @param only the one kind that a page is about; the address chooses where left out
 */
export async function completenessOf(
  readers: Readers,
  arrivals: readonly SourceArrival[],
  query: Readonly<Record<string, string>>,
  only?: string,
): Promise<Markup> {
  const { facts, units } = readers;
  const speaking = arrivals.filter(({ lastMonth }) => lastMonth !== null);
  const usual = speaking.find(({ source }) => source === "activity") ?? speaking[0];
  const chosen =
    only === undefined
      ? (speaking.find(({ source }) => source === query.source) ?? usual)
      : speaking.find(({ source }) => source === only);
  if (chosen === undefined)
    return only === undefined
      ? html`<p>No file says for which organisation and month it speaks.</p>`
      : html`<p>Files of this kind do not say for which organisation and month they speak.</p>`;
  const titleOf = (id: string) => units.sources.find((source) => source.id === id)?.title ?? id;
  const page = pageNumber(query);
  const { months, organisations, inAll } = await completeness(facts, {
    source: chosen.source,
    months: monthsShown,
    offset: (page - 1) * rowsShown,
    limit: rowsShown,
  });
  const gaps = organisations.filter(({ states }) => states.includes("not-supplied")).length;
  const sentence =
    gaps === 0
      ? `${counted(organisations.length, "organisation")} shown, none with a month missing.`
      : `${counted(gaps, "organisation")} of ${organisations.length} shown ${gaps === 1 ? "has" : "have"} at least one month missing.`;
  const kind = units.sources.find(({ id }) => id === chosen.source);
  const shares = kind === undefined || page > 1 ? "" : await sharesFigure(readers, kind, monthsShown);
  const href = (source: string) => (only === undefined ? `/data?source=${source}` : `${links.source(source)}?`);
  return html`${
    only !== undefined
      ? ""
      : html`<ul class="nhsuk-list ow-kinds" aria-label="Kinds of file">
${speaking.map(({ source }) => html`<li>${source === chosen.source ? html`<strong>${titleOf(source)}</strong> (shown)` : html`<a href="${href(source)}#completeness">${titleOf(source)}</a>`}</li>`)}
</ul>`
  }
${shares}
${
  organisations.length === 0
    ? html`<p>There is no such part of the list.</p>`
    : chartFigure(
        completenessChart({
          id: "completeness-by-month",
          title: `${titleOf(chosen.source)}: months supplied`,
          sentence,
          months: months.map((month) => ({ label: plainMonth(month), short: shortMonth(month) })),
          rows: organisations.map(({ code, name, states }) => ({ name: `${name} (${code})`, states })),
        }),
      )
}
${pager({ href: (to) => `${href(chosen.source)}${only === undefined ? "&" : ""}page=${to}#completeness`, page, length: rowsShown, inAll, what: "organisations" })}`;
}

/** "Apr 26". */
function shortMonth(month: string): string {
  return `${plainMonth(month).slice(0, 3)} ${month.slice(2, 4)}`;
}
