import { html } from "hono/html";
import { boundsNames, rangeWords } from "../../analysis/board-report/bounds-words.ts";
import { figure, periodWords } from "../../analysis/board-report/sentences.ts";
import type { NamedGroup } from "../../analysis/peers/named-groups.ts";
import type { FigureRow, IndicatorFigures } from "../../analysis/readings/indicator-figures.ts";
import { type FiguresTableRow, figuresTable } from "../../components/figures-table.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { plainNumber, sentenceCase } from "../../domain/format.ts";
import type { MethodKind } from "../../domain/indicator.ts";
import { hasValue, type NumberReading, type Reading } from "../../domain/reading.ts";
import { stateWords } from "../../domain/state-words.ts";
import { links } from "../links.ts";
import { unseen } from "../unseen.ts";
import { firstLetters, letterId, letterLinks } from "./first-letters.ts";

/** Kinds of figure that are their own numerator. */
const bare: readonly MethodKind[] = ["count", "sum"];

/** Every organisation of a group in the order of names, with its figure and guard or the reason there is none. */
export function organisationsTable(figures: IndicatorFigures, group: NamedGroup<FigureRow>): Markup {
  const { period, method, guard } = figures;
  const readings = group.members.map(({ reading }) => reading);
  const has = (part: (reading: NumberReading) => unknown) =>
    readings.some((reading) => hasValue(reading) && part(reading) !== null);
  const columns: { readonly head: Content; readonly cell: (row: FigureRow, reading: NumberReading) => Content }[] = [
    { head: "Figure", cell: (row, reading) => figureLink(figures, row, reading) },
    ...(has(({ lower }) => lower)
      ? [
          {
            head: sentenceCase(boundsNames[method?.bounds ?? "interval"]),
            cell: (_: FigureRow, reading: NumberReading) => rangeWords(figures.indicator, reading) ?? "none",
          },
        ]
      : []),
    ...(method !== null && !bare.includes(method.kind) && has(({ n }) => n)
      ? [{ head: "Numerator", cell: (_: FigureRow, { n }: NumberReading) => amount(n) }]
      : []),
    ...(has(({ d }) => d) ? [{ head: "Denominator", cell: (_: FigureRow, { d }: NumberReading) => amount(d) }] : []),
    ...(guard === null
      ? []
      : [{ head: `Guard ${guard.id}`, cell: ({ guard: reading }: FigureRow) => guardCell(figures, reading) }]),
  ];
  const caption = html`${sentenceCase(group.name)}, ${periodWords(period.label)}, in the order of their names`;
  const letters = firstLetters(group.members.map(({ name }) => name));
  return html`${explained(figures)}
${letterLinks(letters)}
${figuresTable({
  caption,
  sortNames: true,
  head: ["Organisation", ...columns.map(({ head }) => head), "State"],
  rows: group.members.map((row, place): FiguresTableRow => {
    const { code, name, reading } = row;
    const link = html`<a href="${links.organisation(code)}">${name}</a> <span class="ow-code-name">${code}</span>`;
    const id = letterId(letters.get(place));
    if (!hasValue(reading))
      return {
        id,
        name: link,
        because: `No figure: ${reading.because}.`,
        state: html`<span class="ow-nowrap">${stateWords[reading.state]}</span>`,
      };
    return { id, name: link, cells: columns.map(({ cell }) => cell(row, reading)), state: stateOf(figures, reading) };
  }),
})}`;
}

/** What the columns hold, said once above the table. */
function explained({ indicator, method, guard }: IndicatorFigures): Markup {
  const shows = indicator.guards.find((each) => each.indicator === guard?.id)?.shows;
  return html`<ul class="nhsuk-list ow-explained">
${method === null || bare.includes(method.kind) ? "" : html`<li><strong>Numerator</strong>: ${method.numerator}.</li>`}
${method === null || method.denominator === "" ? "" : html`<li><strong>Denominator</strong>: ${method.denominator}.</li>`}
${method?.bounds === "limits" ? html`<li><strong>Published limits</strong>: between which the publisher expects 95% of figures of that size. They are no interval of the figure.</li>` : ""}
${guard === null ? "" : html`<li><strong>Guard ${guard.id}</strong>: <a href="${links.indicator(guard.id)}">${guard.name}</a>. It shows ${shows}.</li>`}
</ul>`;
}

function figureLink(
  { indicator, period }: IndicatorFigures,
  { code, name }: FigureRow,
  { value }: NumberReading,
): Markup {
  return html`<a href="${links.figure(code, indicator.id, period.label)}">${figure(indicator, value)}${unseen(`, ${name}: where it comes from`)}</a>`;
}

function guardCell({ guard }: IndicatorFigures, reading: Reading | null): string {
  if (guard === null || reading === null) return "";
  return hasValue(reading) ? figure(guard, reading.value) : stateWords[reading.state].toLowerCase();
}

/** Below this many events the interval says more than the figure. */
const few = 10;

function stateOf({ method }: IndicatorFigures, { state, n, notes }: NumberReading): string {
  const caution = method?.kind === "rate" && n !== null && n < few ? ["few events, read the interval first"] : [];
  return [stateWords[state], ...notes, ...caution].join("; ");
}

function amount(value: number | null): string {
  return value === null ? "" : plainNumber(value, Number.isInteger(value) ? 0 : 1);
}
