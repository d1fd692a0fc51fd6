import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { newestFigures } from "../../analysis/readings/newest-figures.ts";
import type { Content } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { tag } from "../../components/tag.ts";
import { sentenceCase } from "../../domain/format.ts";
import { type Indicator, isOverdue, type Theme } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import { remembered } from "../../store/remembered.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { themeWords } from "../theme-words.ts";

export const indicators = definePage({
  path: "/indicators",
  tryAt: "/indicators",
  inNavigation: { text: "Indicators", place: 4 },
  show: async ({ facts, units, today }, { view }) => {
    const shown = [...units.indicators].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
    const themes = (Object.keys(themeWords) as Theme[]).filter((each) => shown.some(({ theme }) => theme === each));
    const until = view.asAt ?? today;
    const newest = await remembered(facts, `newest ${until}`, () => newestFigures(facts, units.indicators, until));
    return {
      title: "Indicators",
      follows: "day",
      main: html`<h1>Indicators</h1>
<p class="nhsuk-body-l">What each figure asks, and up to when there are figures.</p>
<p>None is a score, and none is ever added to another. How they are worked out is under <a href="/methods">methods</a>, what the words mean in the <a href="/glossary">glossary</a>.</p>
<nav aria-label="On this page"><ul class="ow-on-this-page">
${themes.map((theme) => html`<li><a href="#${theme}">${themeWords[theme]}</a></li>`)}
</ul></nav>
${themes.map(
  (theme) =>
    html`<section class="ow-indicator-list" id="${theme}">${table({
      caption: themeWords[theme],
      head: ["Indicator", "What it asks", "Figures up to"],
      compact: true,
      rows: shown
        .filter((indicator) => indicator.theme === theme)
        .map((indicator) => [
          html`<a href="${links.indicator(indicator.id)}">${indicator.id} ${indicator.name}</a>${isOverdue(indicator, today) ? html` ${tag("Review overdue", { colour: "grey" })}` : ""}`,
          indicator.question,
          newestWords(indicator, newest.get(indicator.id)),
        ]),
    })}</section>`,
)}`,
    };
  },
});

function newestWords({ unit }: Indicator, period: Period | undefined): Content {
  return period === undefined ? "No figures" : `${sentenceCase(periodWords(period.label))} (${unit})`;
}
