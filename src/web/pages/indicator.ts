import { html } from "hono/html";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { listed, plainDate } from "../../domain/format.ts";
import { type BetterWhen, type Indicator, isOverdue, type Method } from "../../domain/indicator.ts";
import { Refusal } from "../../domain/refusal.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import type { Readers } from "../readers.ts";

export const indicator = definePage({
  path: "/indicators/:id",
  tryAt: "/indicators/B03",
  show: async (readers, { params }) => {
    const { units, today } = readers;
    const id = (params.id ?? "").toLowerCase();
    const found = units.indicators.find((each) => each.id.toLowerCase() === id);
    if (found === undefined)
      throw new Refusal("not-found", "There is no indicator of this name.", "The page Indicators lists them all.");
    return {
      title: `${found.id} ${found.name}`,
      breadcrumbs: [{ text: "Indicators", href: "/indicators" }],
      main: html`<h1>${found.id} ${found.name}</h1>
<p class="nhsuk-body-l">${found.question}</p>
${summaryList([
  { key: "Unit", value: found.unit },
  { key: "Wanted", value: wanted[found.betterWhen] },
  { key: "Counted for", value: listed(found.levels.map((level) => roleNoun(level, "many"))) },
  { key: "Needs", value: html`${sourcesOf(readers, found)}` },
  { key: "Answers for it", value: found.owner },
  {
    key: "Reviewed",
    value: `${plainDate(found.reviewed)}; due ${plainDate(found.reviewDue)}${isOverdue(found, today) ? ", overdue" : ""}`,
  },
  { key: "Where it comes from", value: found.source },
])}
<h2>How it is worked out</h2>
${found.methods.map((method) => methodOf(method, found.methods.length > 1))}
<h2>How it can mislead</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${found.caveats.map((caveat) => html`<li>${caveat}</li>`)}
</ul>
<p>Somebody under pressure could move it so: ${found.gaming}</p>
<h2>What guards it</h2>
${guardsOf(readers, found)}`,
    };
  },
});

const wanted: Readonly<Record<BetterWhen, string>> = {
  higher: "higher",
  lower: "lower",
  neither: "neither; it is watched for change",
  context: "nothing: it is context, never judged or combined",
};

function sourcesOf({ units }: Readers, { sources }: Indicator): string {
  return sources.map((id) => units.sources.find((source) => source.id === id)?.title ?? id).join("; ");
}

function methodOf(method: Method, several: boolean): Markup {
  const { version, numerator, denominator, per, validFrom, validTo, changed, counts } = method;
  const from = validFrom === undefined ? "" : ` from ${plainDate(validFrom)}`;
  const to = validTo === undefined ? "" : ` until ${plainDate(validTo)}`;
  return html`${several ? html`<h3>Version ${version}${from}${to}</h3>` : ""}
${changed === undefined ? "" : html`<p>${changed}</p>`}
${summaryList([
  { key: "Numerator", value: numerator },
  ...(denominator === "" ? [] : [{ key: "Denominator", value: denominator }]),
  ...(per === undefined ? [] : [{ key: "For each", value: String(per) }]),
  { key: "Version", value: version },
])}
${details(html`What is counted, as SQL<span class="nhsuk-u-visually-hidden">, version ${version}</span>`, html`<pre class="ow-code" tabindex="0" role="region" aria-label="SQL of version ${version}"><code>${counts}</code></pre>`)}`;
}

function guardsOf({ units }: Readers, { guards }: Indicator): Markup {
  if (guards.length === 0) return html`<p>No other figure is named that would show it being moved.</p>`;
  return html`<ul class="nhsuk-list nhsuk-list--bullet">
${guards.map(({ indicator: id, shows, warnsWhen }) => {
  const known = units.indicators.find((each) => each.id === id);
  const name =
    known === undefined ? `${id} (not built yet)` : html`<a href="${links.indicator(id)}">${id} ${known.name}</a>`;
  return html`<li>${name} shows ${shows}${warnsWhen === undefined ? "" : html`; it warns when ${warnsWhen.because}`}.</li>`;
})}
</ul>`;
}
