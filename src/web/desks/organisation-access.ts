import { html } from "hono/html";
import { insetText } from "../../components/inset-text.ts";
import { table } from "../../components/table.ts";
import { plainDate } from "../../domain/format.ts";
import { holdingsOf } from "../../registers/access/holdings.ts";
import { roleName } from "../../registers/access/roles.ts";
import { defineDesk, organisationInPath } from "../desk.ts";
import { organisationWords } from "../written/organisation-words.ts";

const said: Readonly<Record<string, string>> = {
  given: "The role was given. It holds from its first day, at their next request.",
  ended: "The role was ended. It is refused from their next request on.",
};

export const organisationAccess = defineDesk({
  path: "/access/:organisation",
  tryAt: "/access/SYN-T001",
  tryAs: "dev",
  concern: organisationInPath,
  show: async ({ records, asker, readers, who }, { params, query }) => {
    const { organisation = "" } = params;
    const [words, held] = await Promise.all([
      organisationWords(readers, organisation),
      holdingsOf(records, asker, { organisation }),
    ]);
    const gives = who?.held.some((own) => own.role === "administrator" && own.organisation === organisation) === true;
    const { done = "" } = query;
    return {
      title: `People at ${words}`,
      breadcrumbs: [
        { text: "Your account", href: "/account" },
        { text: "People and their roles", href: "/access" },
      ],
      main: html`<h1>People at ${words}</h1>
${Object.hasOwn(said, done) ? insetText(said[done] ?? "") : ""}
${gives ? html`<p><a class="nhsuk-button" role="button" draggable="false" href="/access/${organisation}/give">Give a role</a></p>` : ""}
${table({
  caption: "Who has which role now",
  head: ["Person", "Role", "Since", "Until", "Given by", ...(gives ? ["To do"] : [])],
  rows: held.map((holding) => [
    html`${holding.name ?? "Somebody"}<br><code>${holding.person}</code>`,
    roleName(holding.role),
    plainDate(holding.from),
    holding.until === null ? "No end agreed" : plainDate(holding.until),
    holding.givenBy === "setup" ? "Set up with the organisation" : (holding.givenByName ?? holding.givenBy),
    ...(gives
      ? [
          html`<a class="nhsuk-link" href="/access/${organisation}/end/${holding.record}">End<span class="nhsuk-u-visually-hidden"> ${roleName(holding.role)} of ${holding.name ?? holding.person}</span></a>`,
        ]
      : []),
  ]),
})}
<p>Each of these was written into the log when it was given, and is again when it ends.</p>`,
    };
  },
});
