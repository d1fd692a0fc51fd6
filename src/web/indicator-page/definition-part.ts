import { html } from "hono/html";
import { guardsNotBuilt } from "../../catalogue/guards-not-built.ts";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { listed, plainDate, sentenceCase } from "../../domain/format.ts";
import { gamingSentence, type Indicator, isOverdue, type Method } from "../../domain/indicator.ts";
import { betterWhenWords, methodKindWords } from "../../domain/method-words.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { links } from "../links.ts";
import type { Readers } from "../readers.ts";

/** Why an indicator matters, how it misleads, how it is moved, how it is worked out and who answers for it. */
export function definitionPart(readers: Readers, indicator: Indicator): Markup {
  const { units, today } = readers;
  return html`<h2 id="matters">Why it matters</h2>
<p>${indicator.matters}</p>
<h2 id="mislead">How it can mislead</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${indicator.caveats.map((caveat) => html`<li>${caveat}</li>`)}
</ul>
<h2 id="gamed">How it could be gamed, and what would show it</h2>
<p>${gamingSentence(indicator)}</p>
${guardsOf(readers, indicator)}
<h2 id="worked-out">How it is worked out</h2>
${indicator.methods.map((method) => methodOf(method, indicator.methods.length > 1)).reverse()}
<h2 id="owner">Who answers for it</h2>
${summaryList([
  { key: "Owner", value: indicator.owner },
  { key: "Reviewed", value: plainDate(indicator.reviewed) },
  {
    key: "Next review",
    value: `Due ${plainDate(indicator.reviewDue)}${isOverdue(indicator, today) ? ", overdue" : ""}`,
  },
  { key: "Unit", value: indicator.unit },
  { key: "Wanted", value: sentenceCase(betterWhenWords[indicator.betterWhen]) },
  { key: "Counted for", value: sentenceCase(listed(indicator.levels.map((level) => roleNoun(level, "many")))) },
  {
    key: "Needs",
    value: indicator.sources.map((id) => units.sources.find((source) => source.id === id)?.title ?? id).join("; "),
  },
  { key: "Where the definition comes from", value: indicator.source },
])}`;
}

function methodOf(method: Method, several: boolean): Markup {
  const { version, kind, numerator, denominator, per, validFrom, validTo, changed, counts } = method;
  const from = validFrom === undefined ? "" : ` from ${plainDate(validFrom)}`;
  const to = validTo === undefined ? "" : ` until ${plainDate(validTo)}`;
  const words = methodKindWords[kind];
  return html`${several ? html`<h3>Version ${version}, for periods that end${from}${to}</h3>` : ""}
${changed === undefined ? "" : html`<p>${changed}</p>`}
${summaryList([
  { key: "Numerator", value: numerator },
  ...(denominator === "" ? [] : [{ key: "Denominator", value: denominator }]),
  ...(per === undefined ? [] : [{ key: "For each", value: String(per) }]),
  { key: "Figure", value: html`${words.figure} <a href="/methods#${kind}">More on ${words.name}</a>` },
  boundsLine(method, words.interval),
  ...(several ? [] : [{ key: "Version", value: `${version}${from}${to}` }]),
])}
${details(html`What is counted, as SQL<span class="nhsuk-u-visually-hidden">, version ${version}</span>`, html`<pre class="ow-code" tabindex="0" role="region" aria-label="SQL of version ${version}"><code>${counts}</code></pre>`)}`;
}

function boundsLine({ bounds }: Method, interval: string): { readonly key: string; readonly value: string } {
  if (bounds === "limits")
    return { key: "Limits", value: "As published, around the figure that is expected; no interval of the figure." };
  if (bounds === "range")
    return {
      key: "Range",
      value: "The least and the most it can be, given how what goes into it was valued; no interval.",
    };
  return { key: "Interval", value: interval };
}

function guardsOf({ units }: Readers, { guards }: Indicator): Markup {
  if (guards.length === 0) return html`<p>No other figure is named that would show it being moved.</p>`;
  return html`<p>These are read beside it:</p>
<ul class="nhsuk-list nhsuk-list--bullet">
${guards.map(({ indicator: id, shows, warnsWhen }) => {
  const known = units.indicators.find((each) => each.id === id);
  const name =
    known === undefined
      ? `${guardsNotBuilt.get(id) ?? id} (no figure of it yet)`
      : html`<a href="${links.indicator(id)}">${id} ${known.name}</a>`;
  const warns =
    warnsWhen === undefined
      ? "It gives no warning of its own; a person reads it."
      : `It warns when ${warnsWhen.because}.`;
  return html`<li>${name} shows ${shows}. ${warns}</li>`;
})}
</ul>`;
}
