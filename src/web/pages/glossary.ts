import { html } from "hono/html";
import { allTerms } from "../../catalogue/glossary/all-terms.ts";
import type { Markup } from "../../components/markup.ts";
import { type Term, type TermGroup, termGroups } from "../../domain/term.ts";
import { definePage } from "../page.ts";

const groups = Object.entries(termGroups) as [TermGroup, string][];

export const glossary = definePage({
  path: "/glossary",
  tryAt: "/glossary",
  show: async () => ({
    title: "Glossary",
    follows: "no figures",
    main: html`<h1>Glossary</h1>
<p class="nhsuk-body-l">What each word means here, and what it is easily taken for.</p>
<p>The words are narrow on purpose: most arguments about research figures are two people using one word for two things. How figures are worked out is under <a href="/methods">methods</a>.</p>
<nav aria-label="On this page"><ul class="ow-on-this-page">
${groups.map(([id, words]) => html`<li><a href="#group-${id}">${words}</a></li>`)}
</ul></nav>
${groups.map(([id, words]) => groupOf(id, words))}`,
  }),
});

function groupOf(id: TermGroup, words: string): Markup {
  return html`<h2 id="group-${id}">${words}</h2>
<dl class="ow-terms">
${allTerms.filter(({ group }) => group === id).map(termOf)}
</dl>`;
}

function termOf({ id, term, means, not, source }: Term): Markup {
  return html`<div class="ow-terms__term" id="${id}"><dt>${term}</dt>
<dd>${means}${not === undefined ? "" : html` <span class="ow-terms__not">Not: ${not}.</span>`}${source === undefined ? "" : html` <span class="ow-terms__source">Used so by: ${source}.</span>`}</dd></div>`;
}
