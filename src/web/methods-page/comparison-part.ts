import { html } from "hono/html";
import { fewestPeers } from "../../analysis/peers/peer-group.ts";
import type { Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { sentenceCase } from "../../domain/format.ts";
import { guardRuleWords } from "../../domain/guard-words.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { structureMeans, structureName, structures } from "../view.ts";
import { indicatorLinks } from "./kinds-part.ts";

const funnels: readonly (readonly [NonNullable<Indicator["funnel"]>, string])[] = [
  ["proportion", "Proportions, on the arcsine scale."],
  [
    "rate",
    "Counts over what they would be at the overall rate, on the log scale; one without events is held against the chance of none.",
  ],
  [
    "shmi",
    "Observed over expected, on the log scale, in the way of the national mortality indicator; over all trusts of a release the limits come out as those published.",
  ],
];

/** Many organisations in one period, guards, and organisations that merged. */
export function comparisonPart(indicators: readonly Indicator[]): Markup {
  return html`<h2 id="funnels">Many organisations in one period</h2>
<p>A funnel holds each organisation against limits for its own size. The limits are wider than chance alone would make them: how much organisations differ beyond chance is estimated from all of them and added (over-dispersion). The faint line shows where limits without it would lie. About 1 in 500 is outside the 99.8% limits by chance.</p>
<p>Peers are organisations of one type that were open in the period; where fewer than ${fewestPeers} are of the type, all of the role. Fewer than ${fewestPeers} with a figure make no funnel. Nothing is put in the order of its value.</p>
${summaryList(
  funnels.map(([kind, words]) => ({
    key: { proportion: "Proportion", rate: "Rate", shmi: "Ratio" }[kind],
    value: html`${words} ${indicatorLinks(indicators.filter(({ funnel }) => funnel === kind))}`,
  })),
)}
<p>Figures of two nations are set side by side only where both were worked out by the same version of a method. Figures of single practices and pharmacies are not shown: counts are small, and a silent site may never have been asked.</p>
<h2 id="guards">Guards</h2>
<p>Beside each figure stands another that would show it if the first had been moved without more or better research. Some are only shown; others warn:</p>
<ul class="nhsuk-list nhsuk-list--bullet">
${Object.values(guardRuleWords).map((words) => html`<li>${words}</li>`)}
</ul>
<p>The numbers for each are on the page of the indicator.</p>
<h2 id="structures">Organisations that merged</h2>
${summaryList(structures.map((structure) => ({ key: structureName(structure), value: `${sentenceCase(structureMeans[structure])}.` })))}
<p>Counts and waiting times of organisations that merged are put together from what was counted, never from medians or rates. Published figures are not put together at all.</p>`;
}
