import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import { defineDesk } from "../../desk.ts";
import { contributionsTable } from "../../partnerships/contributions-table.ts";
import { breadcrumbsOf, fileAt, partnershipInPath, rolesAt } from "../../partnerships/file-at.ts";

export const contributionsPage = defineDesk({
  path: "/work/partnerships/:id/contributions",
  tryAt: "/work/partnerships/{agreeing}/contributions",
  tryAs: "ana",
  concern: partnershipInPath,
  show: async (desk, request) => {
    const file = await fileAt(desk, request);
    const { parties = [] } = file.kept.document.public;
    const ended = file.state.status === "closed" || file.state.status === "refused";
    const writes = rolesAt(desk.who, file.organisation).includes("contributor") && !ended;
    return {
      title: "What each party puts in",
      breadcrumbs: breadcrumbsOf(file),
      main: html`<h1>What each party puts in</h1>
${request.query.done === "saved" ? insetText("It was saved.") : ""}
<p>All of this is public. Every party puts in something that matters: that is what tells a partnership from a purchase or a gift.</p>
${
  parties.length === 0
    ? html`<p>No party is named yet. ${writes ? html`<a class="nhsuk-link" href="/work/partnerships/${file.record}/parties">Name the parties</a> first.` : ""}</p>`
    : contributionsTable(file.kept.document.public, writes ? `/work/partnerships/${file.record}/contributions` : null)
}`,
    };
  },
});
