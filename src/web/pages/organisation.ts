import { html } from "hono/html";
import type { BoardReport, GuardState, ReportRow } from "../../analysis/board-report/board-report.ts";
import { figure, intervalWords, noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import type { KnownOrganisation } from "../../analysis/explain/known-organisation.ts";
import { knownOrganisation } from "../../analysis/explain/known-organisation.ts";
import {
  followersOf,
  type Neighbour,
  otherNames,
  predecessorsOf,
} from "../../analysis/explain/listed-organisations.ts";
import { halfYears, possiblePacks } from "../../analysis/explain/possible-packs.ts";
import { definitionLink } from "../../components/definition-link.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { table } from "../../components/table.ts";
import { plainDate, plainNumber } from "../../domain/format.ts";
import { isCountedFor } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue, type Reading } from "../../domain/reading.ts";
import { boardPage } from "../board-page.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import type { Readers } from "../readers.ts";
import { roleWords } from "../role-words.ts";
import { notShownBecause, showsFigures } from "../shown-organisation.ts";
import { unseen } from "../unseen.ts";

export const organisation = definePage({
  path: "/organisations/:code",
  tryAt: "/organisations/SYN-T001",
  show: async (readers, { params, query }) => {
    const { facts } = readers;
    const known = await knownOrganisation(facts, params.code ?? "");
    const names = await otherNames(facts, known.code);
    return {
      title: `${known.name} (${known.code})`,
      breadcrumbs: [{ text: "Organisations", href: "/organisations" }],
      main: html`<h1>${known.name}</h1>
${summaryList([
  { key: "Code", value: known.code },
  { key: "Kind", value: known.type === null ? roleWords(known.role) : `${roleWords(known.role)}, ${known.type}` },
  { key: "Integrated care board", value: boardOf(known) },
  { key: "Region", value: known.region ?? "not stated" },
  { key: "Opened", value: known.opened === null ? "not stated" : plainDate(known.opened) },
  ...(known.closed === null ? [] : [{ key: "Closed", value: plainDate(known.closed) }]),
  ...(names.length === 0 ? [] : [{ key: "Also named", value: names.map(({ name }) => name).join("; ") }]),
])}
${neighbours("Before it", await predecessorsOf(facts, known.code))}
${neighbours("After it", await followersOf(facts, known.code))}
${known.role === "icb" ? await boardPage(readers, known, query) : showsFigures(known) ? await figures(readers, known, query.period) : html`<h2>Figures</h2><p>${notShownBecause}</p>`}`,
    };
  },
});

function boardOf({ role, icb, icbName }: KnownOrganisation): Content {
  if (role === "icb") return "it is one";
  return icb === null ? "not stated" : html`<a href="${links.organisation(icb)}">${icbName ?? icb}</a>`;
}

function neighbours(title: string, list: readonly Neighbour[]): Markup {
  if (list.length === 0) return html``;
  return html`<h2>${title}</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${list.map(
  ({ code, name, day, kind, weight }) =>
    html`<li><a href="${links.organisation(code)}">${name}</a> (${code}), ${kindWords(kind)} on ${plainDate(day)}${weight === null ? "" : `, ${plainNumber(100 * weight)}% of it`}</li>`,
)}
</ul>`;
}

function kindWords(kind: string): string {
  return (
    { full: "the whole of it", split: "divided", partial: "a part of it", transfer: "a service of it" }[kind] ?? kind
  );
}

async function figures(
  readers: Readers,
  { code, role }: KnownOrganisation,
  asked: string | undefined,
): Promise<Markup> {
  const { facts, units } = readers;
  const [own] = await possiblePacks(facts, units, code);
  const periods = own?.periods ?? (await halfYears(facts, code));
  const label = asked !== undefined && periods.includes(asked) ? asked : periods[0];
  if (label === undefined) return html`<h2>Figures</h2><p>No file says anything about any half-year.</p>`;
  const report = await readers.report(code, readPeriod(label));
  // What is counted for other kinds of organisation is no gap of this one.
  const rows = report.parts
    .flatMap((part) => part.rows)
    .filter(({ indicator, reading }) => hasValue(reading) || isCountedFor(indicator, role));
  return html`<h2>Figures, ${periodWords(label)}</h2>
<p><a href="${links.pack(code, label)}">The board pack for this half-year</a>, with trends, peers and what is not known.</p>
${table({
  caption: unseen(`Figures of ${periodWords(label)}, as reported`),
  head: ["Indicator", "Figure", "95% interval", "Guards", "Sentence"],
  rows: rows.map((row) => cellsOf(report, row)),
  numericColumns: [1, 2],
})}
<h2>Half-years</h2>
<ul class="nhsuk-list">
${periods.map((each) => html`<li>${each === label ? html`${periodWords(each)} (shown)` : html`<a href="${links.organisation(code)}?period=${each}">${periodWords(each)}</a>`}</li>`)}
</ul>`;
}

function cellsOf({ organisation }: BoardReport, { indicator, reading, guards, sentence }: ReportRow): Content[] {
  const receipt = links.figure(organisation.code, indicator.id, reading.period);
  const value = hasValue(reading)
    ? html`<a href="${receipt}">${figure(indicator, reading.value)}<span class="nhsuk-u-visually-hidden">, ${indicator.name}: where it comes from</span></a>`
    : (noFigure(reading).split(":")[0] ?? "");
  const interval =
    hasValue(reading) && reading.lower !== null && reading.upper !== null
      ? intervalWords(indicator, reading.lower, reading.upper)
      : "none";
  const own = readPeriod(reading.period);
  return [
    html`${definitionLink({ text: indicator.name, href: links.indicator(indicator.id) })}${own.kind === "half" ? "" : html` (${periodWords(reading.period)})`}`,
    value,
    interval,
    guardsOf(reading, guards),
    sentence,
  ];
}

/** A guard speaks beside a figure; one without a figure of its own is named. */
function guardsOf(reading: Reading, guards: readonly GuardState[]): Content {
  if (!hasValue(reading)) return "no figure to guard";
  if (guards.length === 0) return "none is named";
  return html`${guards.map(
    ({ state, name, sentence }) =>
      html`<p class="nhsuk-body-s nhsuk-u-margin-bottom-1">${state === "not-supplied" ? `Guard not supplied: ${name}.` : sentence}</p>`,
  )}`;
}
