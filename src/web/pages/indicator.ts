import { html } from "hono/html";
import { insetText } from "../../components/inset-text.ts";
import { plainDate } from "../../domain/format.ts";
import { isOverdue } from "../../domain/indicator.ts";
import { definitionPart } from "../indicator-page/definition-part.ts";
import { figuresPart } from "../indicator-page/figures-part.ts";
import { knownIndicator } from "../known-indicator.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";

export const indicator = definePage({
  path: "/indicators/:id",
  tryAt: "/indicators/B03",
  show: async (readers, { params, query, view }) => {
    const found = knownIndicator(readers, params.id);
    return {
      title: `${found.id} ${found.name}`,
      breadcrumbs: [{ text: "Indicators", href: "/indicators" }],
      follows: "day",
      feed: { title: `What changes in ${found.name}`, href: links.indicatorFeed(found.id) },
      main: html`<h1>${found.id} ${found.name}</h1>
<p class="nhsuk-body-l">${found.question}</p>
${isOverdue(found, readers.today) ? insetText(`This definition was due for review on ${plainDate(found.reviewDue)}. The review is overdue.`) : ""}
<nav aria-label="On this page"><ul class="ow-on-this-page">
${parts.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}
</ul></nav>
${await figuresPart(readers, found, { query, view })}
<p><a href="${links.indicatorFeed(found.id)}">Follow what changes in this figure (Atom feed)</a></p>
${definitionPart(readers, found)}`,
    };
  },
});

const parts = [
  ["figures", "Figures"],
  ["matters", "Why it matters"],
  ["mislead", "How it can mislead"],
  ["gamed", "How it could be gamed"],
  ["worked-out", "How it is worked out"],
  ["owner", "Who answers for it"],
] as const;
