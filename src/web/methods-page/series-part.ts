import { html } from "hono/html";
import { chanceSignals } from "../../analysis/signals/chance.ts";
import { ruleWords } from "../../analysis/signals/rule-words.ts";
import { trendShape } from "../../analysis/signals/trend-of.ts";
import { exceptionalPeriods } from "../../catalogue/exceptional-periods.ts";
import type { Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { plainMonth } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { indicatorLinks } from "./kinds-part.ts";

const steps = { month: "Month", quarter: "Quarter", half: "Half-year", year: "Year" } as const;
const everies = Object.keys(steps) as (keyof typeof steps)[];

/** One organisation over time: how limits are set, what gives a signal, what is left out. */
export function seriesPart(indicators: readonly Indicator[]): Markup {
  const without = indicators.filter(({ withoutLimits }) => withoutLimits !== undefined);
  return html`<h2 id="series">One organisation over time</h2>
<p>Series are XmR charts: the mean, and limits at 2.66 times the mean difference between neighbouring points. The first points set the limits, so that a later change does not move its own yardstick; fewer than 12 make trial limits. A gap breaks a run, and no difference is taken across it. A merger or a change of method begins new limits.</p>
<p>Four rules give a signal:</p>
<ul class="nhsuk-list nhsuk-list--bullet">
${Object.values(ruleWords).map(({ name, says }) => html`<li><strong>${name}</strong>: ${says}</li>`)}
</ul>
${table({
  caption: "How long series are, and what chance alone gives",
  captionSize: "s",
  head: ["Step", "Points shown", "Points that set the limits", "Signals by chance, for each series in a half-year"],
  rows: everies.map((every) => [
    steps[every],
    String(trendShape[every].points),
    String(trendShape[every].baseline),
    String(chanceSignals[every]),
  ]),
  numericColumns: [1, 2, 3],
})}
<p>The last column was counted over 20,000 simulated series of steady noise. A report adds it up over its series and prints it beside the signals it found.</p>
<h3>Declared exceptional</h3>
<p>These months set no limits and give no signals:</p>
<ul class="nhsuk-list nhsuk-list--bullet">
${exceptionalPeriods.map(({ from, to, because, source }) => html`<li>${plainMonth(from)} to ${plainMonth(to)}: ${because} (${source}).</li>`)}
</ul>
${without.length === 0 ? "" : html`<h3>Without limits</h3><p>The points of these share cases with their neighbours, so no limits are drawn:</p>${indicatorLinks(without)}`}`;
}
