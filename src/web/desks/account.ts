import { html } from "hono/html";
import { button } from "../../components/forms/button.ts";
import { summaryList } from "../../components/summary-list.ts";
import { table } from "../../components/table.ts";
import { plainDate } from "../../domain/format.ts";
import { type Holding, holdingsOf } from "../../registers/access/holdings.ts";
import { roleMay, roleName } from "../../registers/access/roles.ts";
import { defineDesk } from "../desk.ts";
import { plainPage } from "../plain-page.ts";
import { organisationWords } from "../written/organisation-words.ts";

export const account = defineDesk({
  path: "/account",
  tryAt: "/account",
  tryAs: "ana",
  show: async (desk) => {
    const { who, records, asker, readers } = desk;
    if (who === null) return plainPage("Your account", ["Nobody is signed in."]);
    const held = await holdingsOf(records, asker, { person: who.person });
    const names = new Map<string, string>();
    for (const { organisation } of held) names.set(organisation, await organisationWords(readers, organisation));
    const seesPeople = held.some(({ role }) => role === "administrator" || role === "auditor");
    return {
      title: "Your account",
      main: html`<h1>Your account</h1>
${summaryList([
  { key: "Name", value: who.name },
  { key: "Your number", value: html`<code>${who.person}</code>` },
])}
<p>Give your number to an administrator who wants to give you a role. It says nothing about you, and stands beside what you write instead of your name.</p>
${
  held.length === 0
    ? html`<h2>Your roles</h2><p>You hold no role at any organisation yet. An administrator of your organisation gives them.</p>`
    : table({
        caption: "Your roles",
        head: ["Organisation", "Role", "Somebody in it", "Since", "Until", "Given by"],
        rows: held.map((holding) => [
          names.get(holding.organisation) ?? holding.organisation,
          roleName(holding.role),
          capitalised(roleMay(holding.role)),
          plainDate(holding.from),
          holding.until === null ? "No end agreed" : plainDate(holding.until),
          giver(holding),
        ]),
      })
}
${held.length === 0 ? "" : html`<p><a class="nhsuk-link" href="/work">Your work</a></p>`}
${seesPeople ? html`<p><a class="nhsuk-link" href="/access">People and their roles</a></p>` : ""}
<form action="/sign-out" method="get">${button("Sign out", { kind: "secondary" })}</form>`,
    };
  },
});

function giver({ givenBy, givenByName }: Holding): string {
  return givenBy === "setup" ? "Set up with the organisation" : (givenByName ?? givenBy);
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
