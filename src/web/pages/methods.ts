import { html } from "hono/html";
import { comparisonPart } from "../methods-page/comparison-part.ts";
import { kindsPart } from "../methods-page/kinds-part.ts";
import { seriesPart } from "../methods-page/series-part.ts";
import { definePage } from "../page.ts";

export const methods = definePage({
  path: "/methods",
  tryAt: "/methods",
  show: async ({ units: { indicators } }) => ({
    title: "Methods",
    follows: "no figures",
    main: html`<h1>Methods</h1>
<p class="nhsuk-body-l">How figures, intervals, series and comparisons are worked out.</p>
<p>This page is made from the definitions that the figures themselves are made from. What each word means is in the <a href="/glossary">glossary</a>; what is counted for each figure, as SQL, is on the page of the <a href="/indicators">indicator</a>.</p>
<nav aria-label="On this page"><ul class="ow-on-this-page">
${parts.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}
</ul></nav>
${kindsPart(indicators)}
${seriesPart(indicators)}
${comparisonPart(indicators)}`,
  }),
});

const parts = [
  ["kinds", "Kinds of figure"],
  ["series", "One organisation over time"],
  ["funnels", "Many organisations in one period"],
  ["guards", "Guards"],
  ["structures", "Organisations that merged"],
] as const;
