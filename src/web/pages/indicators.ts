import { html } from "hono/html";
import { table } from "../../components/table.ts";
import { tag } from "../../components/tag.ts";
import { isOverdue } from "../../domain/indicator.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { themeWords } from "../theme-words.ts";

export const indicators = definePage({
  path: "/indicators",
  tryAt: "/indicators",
  inNavigation: { text: "Indicators", place: 4 },
  show: async ({ units, today }) => {
    const themes = [...new Set(units.indicators.map(({ theme }) => theme))];
    return {
      title: "Indicators",
      main: html`<h1>Indicators</h1>
<p>What each figure asks, and in which unit it is given. None is a score, and none is ever added to another.</p>
${themes.map((theme) =>
  table({
    caption: themeWords[theme],
    head: ["Indicator", "What it asks", "Unit"],
    rows: units.indicators
      .filter((indicator) => indicator.theme === theme)
      .map((indicator) => [
        html`<a href="${links.indicator(indicator.id)}">${indicator.id} ${indicator.name}</a>${isOverdue(indicator, today) ? html` ${tag("Review overdue", { colour: "grey" })}` : ""}`,
        indicator.question,
        indicator.unit,
      ]),
  }),
)}`,
    };
  },
});
