import { html } from "hono/html";
import { plainDate } from "../../domain/format.ts";
import { definePage } from "../page.ts";

export const policy = definePage({
  path: "/policy",
  tryAt: "/policy",
  show: async ({ units }) => ({
    title: "What policy has asked, and when",
    follows: "no figures",
    main: html`<h1>What policy has asked, and when</h1>
<p class="nhsuk-body-l">What was asked of NHS organisations about research, how strongly, and between which dates. A board pack reads this list as it stood on one day.</p>
${[...units.policyFacts]
  .sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : a.id < b.id ? -1 : 1))
  .map(
    ({ says, strength, actor, validFrom, validTo, source }) => html`<h2 class="nhsuk-heading-s">${says}</h2>
<p>For ${actor}. Strength: “${strength}”. In force from ${plainDate(validFrom)}${validTo === undefined ? ", and it stands" : ` to ${plainDate(validTo)}`}.
Source: ${source.title}, ${source.publisher}${source.published === null ? ", no date given" : `, ${source.published}`} (${source.read === "full" ? "read in full" : source.read === "excerpt" ? "read in part" : "title only"}).</p>`,
  )}`,
  }),
});
