import { html } from "hono/html";
import { periodWords } from "../../analysis/board-report/sentences.ts";
import { possiblePacks } from "../../analysis/explain/possible-packs.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { pageLength, pageNumber } from "../page-number.ts";
import { pager } from "../pager.ts";

/** Half-years listed for each organisation; older ones are on its own page. */
const mostPeriods = 4;

export const packs = definePage({
  path: "/packs",
  tryAt: "/packs",
  inNavigation: { text: "Board packs", place: 2 },
  show: async ({ facts, units, today }, { query }) => {
    const all = await possiblePacks(facts, units, today);
    const page = pageNumber(query);
    const shown = all.slice((page - 1) * pageLength, page * pageLength);
    return {
      title: "Board packs",
      follows: "no figures",
      main: html`<h1>Board packs</h1>
<p class="nhsuk-body-l">The report that an organisation’s board gets twice a year, made from what was built, whenever it is asked for. Organisations with extracts of their own are listed.</p>
${all.length === 0 ? html`<p>No organisation has supplied extracts of its own. A pack can still be made for any trust: <a href="/organisations">find one</a>.</p>` : ""}
${shown.map(
  ({ code, name, periods }) => html`<h2 class="nhsuk-heading-s">${name} (${code})</h2>
<ul class="nhsuk-list ow-inline-list">
${periods
  .slice(0, mostPeriods)
  .map(
    (period) =>
      html`<li><a href="${links.pack(code, period)}">${periodWords(period)}<span class="nhsuk-u-visually-hidden">, ${name}</span></a></li>`,
  )}
${periods.length > mostPeriods ? html`<li><a href="${links.organisation(code)}">Earlier half-years<span class="nhsuk-u-visually-hidden"> of ${name}</span></a></li>` : ""}
</ul>`,
)}
${pager({ href: (to) => `/packs?page=${to}`, page, length: pageLength, inAll: all.length, what: "organisations" })}`,
    };
  },
});
