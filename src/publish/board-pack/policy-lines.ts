import { html } from "hono/html";
import type { Markup } from "../../components/markup.ts";
import { plainDate, plainMonth } from "../../domain/format.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";

const READ: Readonly<Record<PolicyFact["source"]["read"], string>> = {
  full: "read in full",
  excerpt: "read in part",
  title: "title only",
};

/** What a policy says, how strongly, to whom, and where it says so: one line with its source and dates. */
export function policyLine({ says, strength, actor, validFrom, validTo, source }: PolicyFact): Markup {
  const until = validTo === undefined ? "" : ` to ${plainDate(validTo)}`;
  return html`${says} <span class="bp-quiet">“${strength}”, said to: ${actor}. ${source.title}, ${source.publisher}, ${publishedWords(source.published)}, ${READ[source.read]}; in force from ${plainDate(validFrom)}${until}.</span>`;
}

/** The policy that belongs to a part on the day the report reads it. */
export function policyLines(facts: readonly PolicyFact[], asAt: string): Markup {
  if (facts.length === 0) return html``;
  return html`<h3 class="bp-small-heading">Policy in force on ${plainDate(asAt)}</h3>
<ul class="bp-policy">${facts.map((fact) => html`<li>${policyLine(fact)}</li>`)}</ul>`;
}

function publishedWords(published: string | null): string {
  if (published === null) return "date not given";
  return published.length === 10 ? plainDate(published) : published.length === 7 ? plainMonth(published) : published;
}
