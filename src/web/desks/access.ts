import { html } from "hono/html";
import { defineDesk } from "../desk.ts";
import { organisationWords } from "../written/organisation-words.ts";

export const access = defineDesk({
  path: "/access",
  tryAt: "/access",
  tryAs: "dev",
  show: async ({ writer, readers }) => {
    const listed = await Promise.all(
      writer.organisations.map(async (code) => ({ code, words: await organisationWords(readers, code) })),
    );
    return {
      title: "People and their roles",
      main: html`<h1>People and their roles</h1>
<p>You may see who has which role at:</p>
<ul class="nhsuk-list">
${listed.map(({ code, words }) => html`<li><a class="nhsuk-link" href="/access/${code}">${words}</a></li>`)}
</ul>`,
    };
  },
});
