import { html } from "hono/html";
import { listedOrganisations, type RoleCount, roleCounts } from "../../analysis/explain/listed-organisations.ts";
import { findOrganisation } from "../../analysis/spine/find-organisation.ts";
import type { FoundOrganisation } from "../../analysis/spine/found-organisation.ts";
import type { Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { counted, plainDate, plainNumber, withinSentence } from "../../domain/format.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { pageLength, pageNumber } from "../page-number.ts";
import { pager } from "../pager.ts";
import type { Readers } from "../readers.ts";
import { roleWords } from "../role-words.ts";
import { unseen } from "../unseen.ts";

/** Most letters of a search that are looked at. */
const mostTyped = 1000;

/** Most organisations that a search gives. */
const mostFound = 50;

export const organisations = definePage({
  path: "/organisations",
  tryAt: "/organisations?q=ashvale",
  inNavigation: { text: "Organisations", place: 3 },
  show: async (readers, { query }) => {
    const words = (query.q ?? "").slice(0, mostTyped);
    return {
      title: words.trim() === "" ? "Organisations" : `Organisations found for “${words.trim()}”`,
      main: html`<h1>Organisations</h1>
<form action="/organisations" method="get" role="search">
<div class="nhsuk-form-group">
<label class="nhsuk-label" for="q">Name, former name or code</label>
<input class="nhsuk-input" id="q" name="q" type="search" value="${words}" autocomplete="off" spellcheck="false">
</div>
<button class="nhsuk-button" type="submit">Find</button>
</form>
${words.trim() === "" ? await listed(readers, query) : await found(readers, words)}`,
    };
  },
});

async function found({ facts }: Readers, words: string): Promise<Markup> {
  const list = await findOrganisation(facts, words, mostFound);
  if (list.length === 0)
    return html`<p>No organisation in the files has this code, or a name or former name with all of these words.</p>`;
  return html`<p>${list.length === mostFound ? `The first ${mostFound} are shown; more words find fewer.` : `${counted(list.length, "organisation")} found.`}</p>
${table({
  caption: unseen("Organisations found"),
  head: ["Organisation", "Code", "Kind", "State"],
  rows: list.map((each) => [
    html`<a href="${links.organisation(each.code)}">${each.name}</a>${each.formerName === null ? "" : html`, formerly ${each.formerName}`}`,
    each.code,
    roleWords(each.role),
    stateOf(each),
  ]),
})}`;
}

async function listed({ facts }: Readers, query: Readonly<Record<string, string>>): Promise<Markup> {
  const counts = await roleCounts(facts);
  if (counts.length === 0) return html`<p>No file names any organisation.</p>`;
  const role = counts.some((count) => count.role === query.role) ? (query.role ?? "") : (counts[0]?.role ?? "");
  const page = pageNumber(query);
  const rows = await listedOrganisations(facts, { role, offset: (page - 1) * pageLength, limit: pageLength });
  const count = counts.find((each) => each.role === role);
  return html`${table({
    caption: "Organisations in the files",
    head: ["Kind", "Open", "Closed", "Other"],
    rows: counts.map((each) => [
      html`<a href="/organisations?role=${each.role}">${roleWords(each.role, "many")}</a>`,
      ...[each.active, each.closed, each.other].map((number) => plainNumber(number)),
    ]),
    numericColumns: [1, 2, 3],
  })}
<p>Other: dormant, proposed, or named only by figures and not by any list.</p>
${table({
  caption: roleWords(role, "many"),
  head: ["Organisation", "Code", "Region", "State"],
  rows: rows.map((each) => [
    html`<a href="${links.organisation(each.code)}">${each.name}</a>`,
    each.code,
    each.region ?? "not stated",
    stateOf(each),
  ]),
})}
${pager({ href: (to) => `/organisations?role=${role}&page=${to}`, page, length: pageLength, inAll: total(count), what: withinSentence(roleWords(role, "many")) })}`;
}

function total(count: RoleCount | undefined): number {
  return count === undefined ? 0 : count.active + count.closed + count.other;
}

function stateOf({ status, closed }: Pick<FoundOrganisation, "status" | "closed">): string {
  if (closed !== null) return `closed on ${plainDate(closed)}`;
  return { active: "open", "not listed": "named by figures only" }[status] ?? status;
}
