import { html } from "hono/html";
import type { BoardReport } from "../../analysis/board-report/board-report.ts";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { knownOrganisation } from "../../analysis/explain/known-organisation.ts";
import { type FoundSignal, type SignalsAmong, signalsAmong } from "../../analysis/signals/signals-among.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { counted, plainNumber } from "../../domain/format.ts";
import type { Theme } from "../../domain/indicator.ts";
import { Refusal } from "../../domain/refusal.ts";
import { knownIndicator } from "../known-indicator.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { pageNumber } from "../page-number.ts";
import { pager } from "../pager.ts";
import type { Readers } from "../readers.ts";
import { chanceWords, guardWords, ownerWords, sizeWords } from "../signal-words.ts";
import { themeWords } from "../theme-words.ts";
import { unseen } from "../unseen.ts";

/** Signals on one page. */
const mostShown = 100;

/** What an address asks for; empty where it does not restrict. */
interface Asked {
  readonly theme: Theme | "";
  readonly indicator: string;
  readonly organisation: string;
  readonly unowned: boolean;
}

/** What stands out in the newest half-year, over all organisations, beside what chance alone would give. */
export const signals = definePage({
  path: "/signals",
  tryAt: "/signals",
  inNavigation: { text: "Signals", place: 4.5 },
  show: async (readers, { query }) => {
    const { period, organisations, reports, working } = await readers.overview();
    const asked = await askedOf(readers, query);
    const among = signalsAmong(reports.values(), {
      ...(asked.theme === "" ? {} : { theme: asked.theme }),
      ...(asked.indicator === "" ? {} : { indicator: asked.indicator }),
      ...(asked.organisation === "" ? {} : { organisation: asked.organisation }),
    });
    return {
      title: "Signals: what stands out",
      follows: "as reported",
      main: html`<h1>Signals</h1>
<p class="nhsuk-body-l">What stands out, what chance alone would give, and what has an owner${period === null ? "" : html`: ${periodWords(period.label)}, as reported`}</p>
${
  period === null
    ? html`<p>No organisation has a figure yet for a half-year that is over.</p>`
    : html`${reports.size >= organisations.length ? "" : working() ? growing(reports.size, organisations.length, asked) : stopped(reports.size, organisations.length)}
${reports.size === 0 ? "" : headOf(among)}
${filterForm(readers, [...reports.values()], asked)}
${reports.size === 0 ? "" : listOf(among, asked, pageNumber(query), { today: readers.today, half: period.label })}`
}`,
    };
  },
});

async function askedOf(readers: Readers, query: Readonly<Record<string, string>>): Promise<Asked> {
  const theme = (Object.keys(themeWords) as Theme[]).find((each) => each === query.theme) ?? "";
  if (query.theme && theme === "")
    throw new Refusal("usage", "There is no theme of this name.", "The page Signals offers them all.");
  return {
    theme,
    indicator: query.indicator ? knownIndicator(readers, query.indicator).id : "",
    organisation: query.organisation ? (await knownOrganisation(readers.facts, query.organisation)).code : "",
    unowned: query.owner === "none",
  };
}

function wordsOf({ theme, indicator, organisation, unowned }: Asked): Record<string, string> {
  return { theme, indicator, organisation, owner: unowned ? "none" : "" };
}

function growing(ready: number, inAll: number, asked: Asked): Markup {
  return html`<p class="nhsuk-inset-text">${plainNumber(ready)} of ${counted(inAll, "organisation")} worked out so far; this page fills as it goes. <a href="${links.signals(wordsOf(asked))}">Show what is ready now</a></p>`;
}

function stopped(ready: number, inAll: number): Markup {
  return html`<p class="nhsuk-inset-text">Only ${plainNumber(ready)} of ${counted(inAll, "organisation")} could be worked out: the others are not in what follows. Whoever runs this site finds the reason in its log; each organisation’s own page may still open.</p>`;
}

function headOf({ signals: found, organisations, series, funnels, expected }: SignalsAmong): Markup {
  const warnings = found.filter(({ signal }) => signal.rule === "guard").length;
  const seen = found.length - warnings;
  const unowned = found.filter(({ signal }) => signal.owner === null && signal.closed === null).length;
  return html`<p><strong>${counted(seen, "signal")}</strong> in ${plainNumber(series)} series and ${counted(funnels, "place", "places")} among peers, of ${counted(organisations, "organisation")}. With nothing but chance in them there would be about <strong>${plainNumber(expected, expected < 10 ? 1 : 0)}</strong>.</p>
<p>Besides, ${counted(warnings, "guard warns", "guards warn")} of a figure. Of all of these, ${plainNumber(unowned)} ${unowned === 1 ? "has" : "have"} no owner named.</p>`;
}

function filterForm(readers: Readers, reports: readonly BoardReport[], asked: Asked): Markup {
  const ids = new Set(reports.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows.map((row) => row.indicator.id))));
  const indicators = readers.units.indicators.filter(({ id }) => ids.has(id));
  const bodies = reports.map(({ organisation }) => organisation).sort((a, b) => (a.name < b.name ? -1 : 1));
  return html`<form action="/signals" method="get" class="ow-filter" role="search">
${select("theme", "Theme", "All themes", Object.entries(themeWords), asked.theme)}
${select(
  "indicator",
  "Indicator",
  "All indicators",
  indicators.map(({ id, name }) => [id, `${id} ${name}`]),
  asked.indicator,
)}
${select(
  "organisation",
  "Organisation",
  "All organisations",
  bodies.map(({ code, name }) => [code, `${name} (${code})`]),
  asked.organisation,
)}
<div class="nhsuk-checkboxes nhsuk-checkboxes--small ow-filter__box"><div class="nhsuk-checkboxes__item">
<input class="nhsuk-checkboxes__input" id="signals-owner" name="owner" type="checkbox" value="none"${asked.unowned ? " checked" : ""}>
<label class="nhsuk-label nhsuk-checkboxes__label" for="signals-owner">Without an owner</label>
</div></div>
<button class="nhsuk-button nhsuk-button--small" type="submit">Show</button>
</form>`;
}

function select(
  name: string,
  label: string,
  all: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Markup {
  return html`<div class="nhsuk-form-group"><label class="nhsuk-label" for="signals-${name}">${label}</label>
<select class="nhsuk-select" id="signals-${name}" name="${name}">
<option value="">${all}</option>
${options.map(([value, words]) => html`<option value="${value}"${value === chosen ? " selected" : ""}>${words}</option>`)}
</select></div>`;
}

/** What the cells of a signal need beside it. */
interface Beside {
  readonly today: string;
  readonly half: string;
}

function listOf({ signals: found }: SignalsAmong, asked: Asked, page: number, beside: Beside): Markup {
  const listed = asked.unowned ? found.filter(({ signal }) => signal.owner === null && signal.closed === null) : found;
  const shown = listed.slice((page - 1) * mostShown, page * mostShown);
  const parts = pager({
    href: (to) => links.signals({ ...wordsOf(asked), page: String(to) }),
    page,
    length: mostShown,
    inAll: listed.length,
    what: "signals",
  });
  if (shown.length === 0)
    return html`<p>${listed.length === 0 ? "Nothing of this kind stands out." : "There is no such part of the list."}</p>${parts}`;
  return html`<div class="ow-signals">${table({
    caption: unseen("Signals, in the order of the names of organisations"),
    head: ["Organisation", "Indicator", "What is seen", "Beside what is usual", "Owner and what is done"],
    rows: shown.map((each) => cellsOf(each, beside)),
    compact: true,
  })}</div>
${parts}`;
}

function cellsOf({ organisation, row, signal }: FoundSignal, { today, half }: Beside): Content[] {
  const { code, name } = organisation;
  const { reading, indicator } = row;
  return [
    html`<a href="${links.organisation(code)}">${name}</a>`,
    html`<a href="${links.compare(code, indicator.id, { period: half })}">${indicator.name}<span class="nhsuk-u-visually-hidden">, ${name}: figure, trend and peers</span></a> (${indicator.id}${reading.period === signal.to ? "" : html`, ${periodWords(signal.to)}`})`,
    html`${signal.sentence}`,
    html`${sizeWords(row, signal)} ${chanceWords(row, signal)}${signal.rule === "guard" ? "" : html`<br>${guardWords(signal)}`}`,
    html`${ownerWords(signal, today)}`,
  ];
}
