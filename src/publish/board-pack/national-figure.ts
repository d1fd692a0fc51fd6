import { html } from "hono/html";
import type { ReportPart } from "../../analysis/board-report/board-report.ts";
import type { Markup } from "../../components/markup.ts";
import { plainDate } from "../../domain/format.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import { policyLine } from "./policy-lines.ts";

/** The site measure that the national one must stand beside and never be mixed up with. */
export const SITE_MEASURE = "B05";

/** What is published of the 150-day figure on the day the report reads policy: by the report's own word, or by its text. */
export function nationalFacts({ rows, policy }: ReportPart): readonly PolicyFact[] {
  const given = rows.flatMap(({ national = [] }) => national.map(({ fact }) => fact));
  return given.length > 0 ? given : policy.filter(({ says }) => /\b150\b/.test(says));
}

/** The national 150-day figure as published words with their source and date, never as the organisation's own. */
export function nationalFigure(part: ReportPart, asAt: string): Markup {
  const facts = nationalFacts(part);
  return html`<div class="bp-national"><p><strong>National 150-day figure: this is a first-site figure.</strong> It follows the first site of each study in the United Kingdom. It is not this organisation’s own, and the two must not be compared.</p>
${
  facts.length === 0
    ? html`<p class="bp-quiet">Nothing published about it was in force on ${plainDate(asAt)}.</p>`
    : html`<ul class="bp-policy">${facts.map((fact) => html`<li>${policyLine(fact)}</li>`)}</ul>`
}</div>`;
}
