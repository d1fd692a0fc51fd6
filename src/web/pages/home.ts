import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { roleCounts } from "../../analysis/explain/listed-organisations.ts";
import { possiblePacks } from "../../analysis/explain/possible-packs.ts";
import { insetText } from "../../components/inset-text.ts";
import type { Markup } from "../../components/markup.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { activityAndBenefit } from "../parts/activity-and-benefit.ts";
import { builtFrom } from "../parts/built-from.ts";
import { findForm } from "../parts/find-form.ts";
import { lenses } from "../parts/lenses.ts";
import { shownHalf } from "../parts/shown-half.ts";
import type { Readers } from "../readers.ts";

/** Packs named on the first page; all are on their own. */
const mostPacks = 6;

export const home = definePage({
  path: "/",
  tryAt: "/",
  inNavigation: { text: "Home", place: 1 },
  show: async (readers, { view }) => {
    const period = await shownHalf(readers, view);
    return {
      title: "Research activity in the English NHS",
      follows: "day",
      main: html`<h1>Research activity in the English NHS</h1>
<p class="nhsuk-body-l">How much research is offered, to whom, how soon, and what is not known: measured from files, with every figure traced to the lines it came from.</p>
${readers.synthetic ? insetText(html`<p>What is shown here is made up, to show what comes out. With your own files: <code>openward start --in DIR</code></p>`) : ""}
<h2>How are we doing?</h2>
${findForm("", readers)}
${await waysIn(readers)}
${
  period === null
    ? html`<h2>All together</h2><p>No organisation has a figure yet.</p>`
    : html`<h2>All together, ${periodWords(period.label)}</h2>
${await lenses(readers, period)}
<h2>Activity and benefit</h2>
${await activityAndBenefit(readers, period)}`
}
${await packLinks(readers)}
<h2>What it was built from</h2>
${await builtFrom(readers)}`,
    };
  },
});

async function waysIn({ facts }: Readers): Promise<Markup> {
  const counts = await roleCounts(facts);
  const has = (role: string) => counts.some((count) => count.role === role && count.active + count.other > 0);
  return html`<ul class="nhsuk-list ow-inline-list">
${has("trust") ? html`<li><a href="/organisations?role=trust">NHS trusts, A to Z</a></li>` : ""}
${has("icb") ? html`<li><a href="${links.boards()}">Integrated care boards, on a map</a></li>` : ""}
<li><a href="/indicators">What each figure means</a></li>
<li><a href="/policy">What policy has asked, and when</a></li>
</ul>`;
}

async function packLinks({ facts, units, today }: Readers): Promise<Markup> {
  const packs = await possiblePacks(facts, units, today);
  if (packs.length === 0)
    return html`<h2>Board packs</h2>
<p>No organisation has supplied extracts of its own. A pack can still be made for any trust, from what is published: <a href="/organisations">find one</a>.</p>`;
  return html`<h2>Board packs</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${packs
  .slice(0, mostPacks)
  .map(
    ({ code, name, periods }) =>
      html`<li><a href="${links.pack(code, periods[0] ?? "")}">${name}, ${periodWords(periods[0] ?? "")}</a> (${code})</li>`,
  )}
</ul>
${packs.length > mostPacks ? html`<p><a href="/packs">All ${packs.length} organisations with packs, and earlier half-years</a></p>` : html`<p><a href="/packs">Packs of earlier half-years</a></p>`}`;
}
