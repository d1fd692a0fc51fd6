import { html } from "hono/html";
import { figure, noFigure, periodWords } from "../../analysis/board-report/sentences.ts";
import { type BoardFigure, boardFigures } from "../../analysis/explain/board-figures.ts";
import { chosenYear, figureYears, lastEndedYear } from "../../analysis/readings/figure-years.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { sentenceCase } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { readPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import { boardIndicators } from "../board-indicators.ts";
import { boardsMap, boardsSentence } from "../boards-map.ts";
import { outOfCell, rangeCell } from "../figure-cells.ts";
import { guardWords } from "../guard-words.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { shareScale } from "../share-classes.ts";
import { unseen } from "../unseen.ts";

export const boards = definePage({
  path: "/icbs",
  tryAt: "/icbs?indicator=K01",
  show: async (readers, { query }) => {
    const { facts, units, today } = readers;
    const choices = boardIndicators(units);
    const chosen = choices.find(({ id }) => id === query.indicator?.toUpperCase()) ?? choices[0];
    if (chosen === undefined) return { title: "Integrated care boards", main: html`<h1>Integrated care boards</h1>` };
    const years = await figureYears(facts, chosen);
    const year = chosenYear(years, query.year) ?? { label: lastEndedYear(today), whole: false };
    const when = periodWords(year.label);
    const figures = await boardFigures(facts, units, chosen, readPeriod(year.label));
    const map = await boardsMap(readers, { indicator: chosen, when, figures, titled: true });
    return {
      title: `${chosen.name}: integrated care boards`,
      follows: "as reported",
      main: html`<h1>Integrated care boards</h1>
<p class="nhsuk-body-l">Where general practices and pharmacies take part in research, board by board. Practices and pharmacies are counted, never named.</p>
<nav aria-label="What is shown">
<ul class="nhsuk-list ow-choices">
${choices.map((each) => html`<li>${each === chosen ? html`<strong aria-current="true">${each.name}</strong>` : html`<a href="${links.boards(each.id)}">${each.name}</a>`}</li>`)}
</ul>
</nav>
<h2>${chosen.name}, ${when}</h2>
<p>${chosen.question} <a href="${links.indicator(chosen.id)}">How it is worked out and how it can mislead</a></p>
${years.length > 0 && !year.whole ? html`<p>The files do not speak for the whole of this year: its shares are lower by arithmetic than those of a whole year.</p>` : ""}
${
  figures.length === 0
    ? html`<p>No file names any integrated care board.</p>`
    : html`${
        map ??
        html`<p>${boardsSentence(chosen, figures)}</p>
<p>No map: no outlines of boards were supplied.</p>`
      }
${listOf(chosen, year.label, figures)}`
}
${earlier(
  chosen,
  years.map(({ label }) => label).filter((label) => label !== year.label),
)}`,
    };
  },
});

function listOf(indicator: Indicator, year: string, figures: readonly BoardFigure[]): Markup {
  const scale = shareScale(figures.map(({ reading }) => reading));
  return table({
    caption: html`Boards in the order of their names${unseen(`, ${periodWords(year)}`)}`,
    head: ["Integrated care board", "Figure", "Out of", "95% interval", "In words", "Guards"],
    numericColumns: [1, 2, 3],
    compact: true,
    sortNames: true,
    rows: figures.map(({ code, name, reading, guards }): Content[] => {
      const link = html`<a href="${links.organisation(code)}">${name}</a>`;
      if (!hasValue(reading))
        return [link, "No figure", "none", "none", html`${noFigure(reading)}`, "no figure to guard"];
      return [
        link,
        html`<a href="${links.figure(code, indicator.id, reading.period)}">${figure(indicator, reading.value)}${unseen(`, ${name}: where it comes from`)}</a>`,
        outOfCell(reading),
        rangeCell(indicator, reading),
        html`${scale.wordsOf(reading)}`,
        guardWords(guards),
      ];
    }),
  });
}

function earlier({ id }: Indicator, years: readonly string[]): Markup {
  if (years.length === 0) return html``;
  return html`<nav aria-labelledby="other-years"><h2 id="other-years">Other years</h2>
<ul class="nhsuk-list ow-inline-list">
${years.map((label) => html`<li><a href="${links.boards(id, label)}">${sentenceCase(periodWords(label))}</a></li>`)}
</ul></nav>`;
}
