import { html } from "hono/html";
import type { Markup } from "../../components/markup.ts";
import { referenceCases as cases } from "../../registers/reference-cases/all-cases.ts";
import type { ReferenceCase } from "../../registers/reference-cases/reference-case.ts";
import { definePage } from "../page.ts";

const readWords = { full: "read in full", excerpt: "read in part", title: "title only" } as const;

export const referenceCases = definePage({
  path: "/reference-cases",
  tryAt: "/reference-cases",
  show: async () => ({
    title: "Real partnerships and studies, as others published them",
    follows: "no figures",
    main: html`<h1>Real partnerships and studies, as others published them</h1>
<p class="nhsuk-body-l">Each fact stands with its source. They are examples: nothing is counted from them, and no figure is given.</p>
${cases.map(caseOf)}`,
  }),
});

function caseOf({
  id,
  title,
  parties,
  place,
  conditions,
  pathwayPart,
  identifiers,
  facts,
  wouldDoDifferently,
}: ReferenceCase): Markup {
  return html`<h2 id="${id}">${title}</h2>
<p>${place}. About: ${conditions.join(", ")}${pathwayPart === null ? "" : `; ${pathwayPart}`}.</p>
<ul class="nhsuk-list nhsuk-list--bullet">
${parties.map(({ name, role }) => html`<li>${name}: ${role}</li>`)}
${identifiers.map(({ scheme, value }) => html`<li>${scheme} number <code>${value}</code></li>`)}
</ul>
<h3>What was published</h3>
<ul class="nhsuk-list nhsuk-list--bullet">
${facts.map(factOf)}
</ul>
<h3>What they would do differently</h3>
${wouldDoDifferently === null ? html`<p>Nobody has published it.</p>` : html`<ul class="nhsuk-list nhsuk-list--bullet">${factOf(wouldDoDifferently)}</ul>`}`;
}

function factOf({ says, source }: ReferenceCase["facts"][number]): Markup {
  return html`<li>${says}<br>Source: ${source.title}, ${source.publisher}, ${source.published} (${readWords[source.read]}). Interest: ${source.interest}.</li>`;
}
