import { html } from "hono/html";
import type { ReportRow } from "../analysis/board-report/board-report.ts";
import { boundsWords } from "../analysis/board-report/bounds-words.ts";
import { figure, noFigure, periodWords } from "../analysis/board-report/sentences.ts";
import { boardFigures } from "../analysis/explain/board-figures.ts";
import { type BoardPlaces, boardPlaces } from "../analysis/explain/board-places.ts";
import { halfYears } from "../analysis/explain/half-years.ts";
import type { KnownOrganisation } from "../analysis/explain/known-organisation.ts";
import { chosenYear, figureYears, lastEndedYear } from "../analysis/readings/figure-years.ts";
import { definitionLink } from "../components/definition-link.ts";
import type { Content, Markup } from "../components/markup.ts";
import { summaryList } from "../components/summary-list.ts";
import { table } from "../components/table.ts";
import { counted, plainDate, plainNumber } from "../domain/format.ts";
import { readPeriod } from "../domain/period.ts";
import { hasValue, type Reading } from "../domain/reading.ts";
import { boardIndicators } from "./board-indicators.ts";
import { boardMissing } from "./board-missing.ts";
import { boardTrends } from "./board-trends.ts";
import { boardsMap } from "./boards-map.ts";
import { outOfCell, rangeCell } from "./figure-cells.ts";
import { guardWords } from "./guard-words.ts";
import { links } from "./links.ts";
import type { Readers } from "./readers.ts";
import { unseen } from "./unseen.ts";
import { usualView, type View } from "./view.ts";

/**
 * What is said of an integrated care board on its own page: what stands under it, how much of that takes part in research
 * in a financial year, what is missing, where it lies and which trusts it has. Practices and pharmacies are counted, never named.
 */
export async function boardPage(
  readers: Readers,
  { code, name }: KnownOrganisation,
  query: Readonly<Record<string, string>>,
  view: View = usualView,
): Promise<Markup> {
  const { facts, units, today } = readers;
  const indicators = boardIndicators(units);
  const first = indicators[0];
  const years = first === undefined ? [] : await figureYears(facts, first);
  const year = chosenYear(years, query.year) ?? { label: lastEndedYear(today), whole: true };
  const period = readPeriod(year.label);
  const when = periodWords(year.label);
  const places = await boardPlaces(facts, code, period);
  const report = await readers.report(code, period, view);
  const reported = report.parts.flatMap(({ rows }) => rows);
  const rows = indicators.flatMap((indicator) => reported.find((row) => row.indicator.id === indicator.id) ?? []);
  const readingOf = (id: string) => rows.find(({ indicator }) => indicator.id === id)?.reading;
  const figures = first === undefined ? [] : await boardFigures(facts, units, first, period);
  const map = first === undefined ? null : await boardsMap(readers, { indicator: first, when, figures, own: code });
  const [half] = await halfYears(facts, view.asAt ?? today, { organisation: code });
  return html`<h2>Research in this board’s area, ${when}</h2>
<p class="nhsuk-body-l">${leadSentence(name, places, readingOf)}</p>
${warnings(rows)}
${year.whole ? "" : html`<p>The files do not speak for the whole of this year: its shares are lower by arithmetic than those of a whole year.</p>`}
${summaryList([
  { key: "NHS trusts", value: trustsWords(places) },
  { key: "General practices", value: takingPart(places.practices, places, readingOf("K01"), rows, "K01") },
  { key: "Registered patients", value: patientsWords(readingOf("K03")) },
  { key: "Community pharmacies", value: takingPart(places.pharmacies, places, readingOf("K04"), rows, "K04") },
])}
<h2>What is missing</h2>
${boardMissing(places, rows, when)}
<h2>Figures</h2>
${figuresTable(code, rows, when)}
${half === undefined ? "" : html`<p><a href="${links.pack(code, half.label)}">The board pack for ${periodWords(half.label)}</a>, with trends and what is not known.</p>`}
<h2>Where it is</h2>
${map ?? html`<p>No map: no outlines of boards were supplied.</p>`}
<p><a href="${links.boards()}">All integrated care boards, one figure at a time</a></p>
<h2>Its NHS trusts</h2>
${trustsTable(places, when)}
${boardTrends(await readers.overview(), places.trusts, view.asAt ?? today)}
${
  years.length < 2
    ? ""
    : html`<h2>Other years</h2>
<ul class="nhsuk-list">
${years.filter(({ label }) => label !== year.label).map(({ label }) => html`<li><a href="${links.organisation(code)}?year=${label}">${periodWords(label)}</a></li>`)}
</ul>`
}`;
}

function leadSentence(name: string, places: BoardPlaces, readingOf: (id: string) => Reading | undefined): string {
  const { trusts, practices, pharmacies } = places;
  const there = `In ${name} there are ${counted(trusts.length, "trust")}, ${counted(practices, "general practice")} and ${counted(pharmacies, "community pharmacy", "community pharmacies")}.`;
  const part = (id: string, of: string, did: string) => {
    const reading = readingOf(id);
    if (reading === undefined || !hasValue(reading) || reading.n === null) return `How many ${of} ${did} is not known.`;
    return `${plainNumber(reading.n)} of the ${of} ${did}.`;
  };
  const patients = readingOf("K03");
  const share =
    patients === undefined || !hasValue(patients)
      ? "Which share of registered patients is at such a practice is not known."
      : `${plainNumber(patients.value)}% of registered patients are at such a practice.`;
  return `${there} ${part("K01", "practices", "recruited somebody")} ${share} ${part("K04", "pharmacies", "had a part in a study")}`;
}

/** A guard that warns of a share in the sentence above stands right below it. */
function warnings(rows: readonly ReportRow[]): Markup {
  const said = new Set(["K01", "K03", "K04"]);
  const warning = rows
    .filter(({ indicator }) => said.has(indicator.id))
    .flatMap(({ guards }) => guards.filter(({ state }) => state === "warns").map(({ sentence }) => sentence));
  return html`${[...new Set(warning)].map((sentence) => html`<p>${sentence}</p>`)}`;
}

function trustsWords({ trusts, months }: BoardPlaces): string {
  if (trusts.length === 0) return "None is listed";
  const whole = trusts.filter(({ monthsSent }) => monthsSent === months).length;
  const some = trusts.filter(({ monthsSent }) => monthsSent > 0).length - whole;
  const silent = trusts.length - whole - some;
  return [
    `${plainNumber(trusts.length)} open`,
    `activity sent for all ${months} months by ${plainNumber(whole)}`,
    ...(some === 0 ? [] : [`for some of them by ${plainNumber(some)}`]),
    ...(silent === 0 ? [] : [`for none by ${plainNumber(silent)}`]),
  ].join("; ");
}

function patientsWords(reading: Reading | undefined): string {
  if (reading === undefined) return "not counted";
  if (!hasValue(reading) || reading.n === null || reading.d === null) return noFigure(reading);
  return `${plainNumber(reading.n)} of ${plainNumber(reading.d)} are at a practice that recruited (${plainNumber(reading.value)}%); nothing was sampled, so that there is no interval`;
}

function takingPart(
  open: number,
  { openOn }: BoardPlaces,
  reading: Reading | undefined,
  rows: readonly ReportRow[],
  id: string,
): string {
  const there = `${plainNumber(open)} open on ${plainDate(openOn)}`;
  const indicator = rows.find((row) => row.indicator.id === id)?.indicator;
  if (indicator === undefined || reading === undefined) return there;
  if (!hasValue(reading))
    return `${there}; how many take part is ${noFigure(reading).replace(/^./, (letter) => letter.toLowerCase())}`;
  const bounds = boundsWords(indicator, reading);
  return `${there}; ${plainNumber(reading.n ?? 0)} took part (${figure(indicator, reading.value)}${bounds === null ? "" : `, ${bounds}`})`;
}

function figuresTable(code: string, rows: readonly ReportRow[], when: string): Markup {
  return table({
    caption: unseen(`Figures of ${when}, as reported`),
    head: ["Indicator", "Figure", "Out of", "95% interval", "Guards", "Sentence"],
    numericColumns: [1, 2, 3],
    rows: rows.map(({ indicator, reading, guards, sentence }): Content[] => {
      const heading = definitionLink({ text: indicator.name, href: links.indicator(indicator.id) });
      if (!hasValue(reading)) return [heading, "No figure", "none", "none", "no figure to guard", html`${sentence}`];
      return [
        heading,
        html`<a href="${links.figure(code, indicator.id, reading.period)}">${figure(indicator, reading.value)}${unseen(`, ${indicator.name}: where it comes from`)}</a>`,
        outOfCell(reading),
        rangeCell(indicator, reading),
        guardWords(guards),
        html`${sentence}`,
      ];
    }),
  });
}

function trustsTable({ trusts, months }: BoardPlaces, when: string): Markup {
  if (trusts.length === 0) return html`<p>No file lists a trust under this board.</p>`;
  return table({
    caption: unseen(`Trusts open in ${when}, in the order of their names`),
    head: ["NHS trust", "Kind", "Months of activity sent"],
    rows: trusts.map(({ code, name, type, monthsSent }) => [
      html`<a href="${links.organisation(code)}">${name}</a>`,
      type ?? "not stated",
      monthsSent === 0 ? "not supplied" : `${monthsSent} of ${months}`,
    ]),
    compact: true,
  });
}
