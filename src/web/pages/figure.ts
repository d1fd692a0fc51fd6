import { html } from "hono/html";
import { figure as figureWords, intervalWords, noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import { type ExplainedFigure, explainFigure } from "../../analysis/explain/explain-figure.ts";
import { definitionLink } from "../../components/definition-link.ts";
import type { Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { table } from "../../components/table.ts";
import { counted, plainNumber } from "../../domain/format.ts";
import { hasValue } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { fileName } from "../file-name.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { shownOrganisation } from "../shown-organisation.ts";
import { unseen } from "../unseen.ts";

/** Most rows named on the page. */
const mostRows = 200;

/** The receipt of one figure. Lines are named and not quoted: what stands in them may be about few people. */
export const figure = definePage({
  path: "/figures/:code/:indicator/:period",
  tryAt: "/figures/SYN-T001/A02/2026-27H1",
  show: async (readers, { params }) => {
    const { facts, units } = readers;
    const id = (params.indicator ?? "").toLowerCase();
    const indicator = units.indicators.find((each) => each.id.toLowerCase() === id);
    if (indicator === undefined)
      throw new Refusal("not-found", "There is no indicator of this name.", "The page Indicators lists them all.");
    const { code, name } = await shownOrganisation(readers, params.code ?? "");
    const question = { organisation: code, indicator, period: params.period ?? "", limit: mostRows };
    const explained = await explainFigure(facts, units, question);
    const { reading } = explained;
    return {
      title: `${indicator.name}, ${name}, ${periodWords(reading.period)}`,
      breadcrumbs: [
        { text: "Organisations", href: "/organisations" },
        { text: name, href: links.organisation(code) },
      ],
      main: html`<h1>${indicator.name}</h1>
<p class="nhsuk-body-l">${name} (${code}), ${periodWords(reading.period)}, as reported</p>
${sumOf(explained)}
${rowsOf(explained)}`,
    };
  },
});

function sumOf({ indicator, reading, method, formula, intervalMethod, guards }: ExplainedFigure): Markup {
  const amount = (count: number | null) =>
    count === null ? "" : `: ${plainNumber(count, Number.isInteger(count) ? 0 : 2)}`;
  return html`${summaryList([
    { key: "Figure", value: hasValue(reading) ? figureWords(indicator, reading.value) : noFigure(reading) },
    ...(hasValue(reading) && reading.lower !== null && reading.upper !== null
      ? [
          {
            key: "Interval",
            value: `${intervalWords(indicator, reading.lower, reading.upper)} (${intervalMethod ?? ""})`,
          },
        ]
      : []),
    ...(formula === null ? [] : [{ key: "Sum", value: formula }]),
    ...(method === null ? [] : [{ key: "Numerator", value: `${method.numerator}${amount(reading.n)}` }]),
    ...(method === null || method.denominator === ""
      ? []
      : [{ key: "Denominator", value: `${method.denominator}${amount(reading.d)}` }]),
    {
      key: "Definition",
      value: html`${definitionLink({ text: `${indicator.id} ${indicator.name}`, href: links.indicator(indicator.id) })}, version ${reading.methodVersion}`,
    },
    ...(hasValue(reading) && reading.notes.length > 0 ? [{ key: "Notes", value: reading.notes.join("; ") }] : []),
    ...(guards.length === 0 ? [] : [{ key: "Guards", value: guards.map(({ sentence }) => sentence).join(" ") }]),
  ])}`;
}

function rowsOf({ organisation, indicator, reading, rows, rowsInAll }: ExplainedFigure): Markup {
  const command = `openward explain ${organisation.code} ${indicator.id} ${reading.period}`;
  if (rowsInAll === 0) return html`<h2>Rows behind it</h2><p>No row of any file is behind it.</p>`;
  return html`<h2>Rows behind it</h2>
<p>${counted(rowsInAll, "row")}${rows.length < rowsInAll ? `, of which ${plainNumber(rows.length)} are named here` : ""}. Whoever holds the files sees the lines themselves with <code>${command}</code>.</p>
${table({
  caption: unseen("Lines of the received files"),
  head: ["File", "Line", "Counted in", "SHA-256 of the file begins"],
  rows: rows.map(({ file, line, countedIn, sha256 }) => [
    fileName(file),
    plainNumber(line),
    countedIn ?? "not told apart",
    html`<code>${sha256.slice(0, 12)}</code>`,
  ]),
  numericColumns: [1],
  compact: true,
})}`;
}
