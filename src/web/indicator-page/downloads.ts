import { html } from "hono/html";
import type { NamedGroup } from "../../analysis/peers/named-groups.ts";
import type { IndicatorFigures } from "../../analysis/readings/indicator-figures.ts";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { citationOf, licenceOf } from "../../publish/indicator-files/citation.ts";
import { links } from "../links.ts";
import type { Readers } from "../readers.ts";

/** Ways to take the figures away, at addresses that name indicator, method and period, and how to cite them. */
export function downloads(
  { units, buildId, synthetic }: Readers,
  figures: IndicatorFigures,
  group: NamedGroup,
  drawn: boolean,
): Markup {
  const { indicator, period, method } = figures;
  if (method === null) return html``;
  const cited = { figures: { ...figures, method }, sources: units.sources, buildId, synthetic };
  const file = (name: string) => links.indicatorFile(indicator.id, method.version, period.label, name);
  return html`<div class="ow-downloads">
<ul class="ow-downloads__list">
<li><a href="${file("figures.csv")}">Download for a spreadsheet (csv)</a></li>
<li><a href="${file("figures.json")}">Download for a program (json)</a></li>
${drawn ? html`<li><a href="${`${file("funnel.svg")}?peers=${group.id}`}">Download the funnel (svg)</a></li>` : ""}
</ul>
${details(
  "How to cite these figures",
  html`<p>${citationOf(cited)}</p>
<p>${licenceOf(cited)}</p>
<p>The addresses of the files name the indicator, the version of the method and the period, and never come to mean anything else. Another build may hold other figures: each file says which build it is from. Citation, caveats and licence are in every file.</p>`,
)}
</div>`;
}
