import { html } from "hono/html";
import { table } from "../../../components/table.ts";
import { tag } from "../../../components/tag.ts";
import { counted, plainDate } from "../../../domain/format.ts";
import { londonDay } from "../../../domain/london-day.ts";
import { isAbout, publicEntries } from "../../../registers/partnerships/public-register.ts";
import { stages } from "../../../registers/partnerships/stages.ts";
import { statuses } from "../../../registers/partnerships/states.ts";
import { defineDesk } from "../../desk.ts";
import { licenceWords } from "../../partnerships/licence.ts";
import { statusWords } from "../../partnerships/status-words.ts";

const shownStatuses = statuses.filter((status) => status !== "refused" && status !== "idea");

export const partnershipRegister = defineDesk({
  path: "/partnerships",
  tryAt: "/partnerships",
  tryAs: "ana",
  show: async ({ records }, { query }) => {
    const { q = "", status = "" } = query;
    const { entries, refused } = await publicEntries(records);
    const found = entries.filter((entry) => isAbout(entry, q) && (status === "" || entry.view.status === status));
    return {
      title: "Register of partnerships",
      main: html`<h1>Register of partnerships</h1>
<p class="nhsuk-body-l">Who works with whom, for what, what each side puts in and gets, and what came of it.</p>
<form class="ow-search" action="/partnerships" method="get" role="search">
<div class="nhsuk-form-group">
<label class="nhsuk-label nhsuk-label--s" for="q">Find by words, an organisation or its code</label>
<div class="ow-search__row">
<input class="nhsuk-input" id="q" name="q" type="search" value="${q}" autocomplete="off">
<label class="nhsuk-u-visually-hidden" for="status">Status</label>
<select class="nhsuk-select" id="status" name="status">
<option value="">Any status</option>
${shownStatuses.map((each) => html`<option value="${each}"${each === status ? " selected" : ""}>${statusWords[each].text}</option>`)}
</select>
<button class="nhsuk-button" type="submit">Find</button>
</div>
</div>
</form>
${
  found.length === 0
    ? html`<p>${entries.length === 0 ? "Nothing has been published yet." : "No entry has all of these words. Try fewer of them."}</p>`
    : table({
        caption: counted(found.length, "entry", "entries"),
        head: ["Partnership", "Parties", "Status", "Last changed"],
        rows: found.map(({ id, view, changedAt }) => [
          html`<a class="nhsuk-link" href="/partnerships/${id}">${view.title ?? "Without a title"}</a>`,
          html`${(view.parties ?? []).map(({ name }, i) => html`${i === 0 ? "" : html`<br>`}${name}`)}`,
          html`${tag(statusWords[view.status].text, { colour: statusWords[view.status].colour })}${
            view.status === "closed" ? "" : html`<br>Stage: ${stages[view.stage].name}`
          }${view.openDisputes > 0 ? html`<br>${tag("Disputed", { colour: "orange" })}` : ""}`,
          plainDate(londonDay(changedAt)),
        ]),
      })
}
<p>${refused === 0 ? "No partnership was refused." : `${counted(refused, "partnership was", "partnerships were")} refused. What was refused is counted and not told.`}</p>
<h2>Take it away</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li><a class="nhsuk-link" href="/partnerships.csv">All entries as a table (CSV)</a></li>
<li><a class="nhsuk-link" href="/reference-cases">Six real cases, as others published them</a></li>
</ul>
<p>${licenceWords}</p>`,
    };
  },
});
