import { html } from "hono/html";
import type { ExplainedFigure } from "../../analysis/explain/explain-figure.ts";
import type { Markup } from "../../components/markup.ts";
import { sentenceCase } from "../../domain/format.ts";
import { gamingSentence } from "../../domain/indicator.ts";
import { hasValue } from "../../domain/reading.ts";
import { links } from "../links.ts";

/** What must be read together with a figure: its notes, its guards and its caveats. */
export function readWithIt({ indicator, reading, guards }: ExplainedFigure): Markup {
  const notes = hasValue(reading) ? reading.notes : [];
  return html`<h2 id="read-with-it">What to read with it</h2>
${
  notes.length === 0
    ? ""
    : html`<h3>Of this figure</h3>
<ul class="nhsuk-list nhsuk-list--bullet">${notes.map((note) => html`<li>${sentenceCase(note)}.</li>`)}</ul>`
}
<h3>Its guards</h3>
${
  guards.length === 0
    ? html`<p>No other figure is named that would show this one being moved.</p>`
    : html`<ul class="nhsuk-list nhsuk-list--bullet">${guards.map(
        ({ indicator: id, sentence: words, shows, reading: own }) =>
          html`<li>${words} It shows ${shows}.${own !== null && hasValue(own) ? html` <a href="${links.figure(own.organisation, id, own.period)}">Its receipt<span class="nhsuk-u-visually-hidden"> (${id})</span></a>` : ""}</li>`,
      )}</ul>`
}
<h3>Its caveats</h3>
<ul class="nhsuk-list nhsuk-list--bullet">${indicator.caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>
<p>${gamingSentence(indicator)}</p>`;
}
