import { html } from "hono/html";
import { listedOrganisations, type RoleCount, roleCounts } from "../../analysis/explain/listed-organisations.ts";
import type { FoundOrganisation, FoundSuccessor } from "../../analysis/spine/found-organisation.ts";
import { nearOrganisations } from "../../analysis/spine/near-organisations.ts";
import { searchOrganisations } from "../../analysis/spine/search-organisations.ts";
import type { Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { counted, plainDate, plainNumber, withinSentence } from "../../domain/format.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { pageLength, pageNumber } from "../page-number.ts";
import { pager } from "../pager.ts";
import { findForm } from "../parts/find-form.ts";
import type { Readers } from "../readers.ts";
import { roleWords } from "../role-words.ts";
import { unseen } from "../unseen.ts";

/** Most letters of a search that the page repeats. */
const mostShown = 1000;

/** Most organisations that a search gives. */
const mostFound = 50;

export const organisations = definePage({
  path: "/organisations",
  tryAt: "/organisations?q=ashvale",
  inNavigation: { text: "Organisations", place: 3 },
  show: async (readers, { query }) => {
    const words = (query.q ?? "").slice(0, mostShown);
    const nothing = words.trim() === "";
    return {
      title: nothing ? "Organisations" : `Search for “${words.trim()}”: organisations`,
      follows: "no figures",
      main: html`<h1>Organisations</h1>
${findForm(words, readers)}
${nothing ? await listed(readers, query) : await found(readers, words)}`,
    };
  },
});

async function found({ facts }: Readers, words: string): Promise<Markup> {
  const { found, inAll, nearly } = await searchOrganisations(facts, words, mostFound);
  if (inAll === 0) return nothingFound(words.trim(), await nearOrganisations(facts, words));
  return html`<h2 class="nhsuk-heading-m">${counted(inAll, "organisation")} found</h2>
${nearly ? html`<p>None has these words as they are typed. ${inAll === 1 ? "This one has" : "These have"} words spelt nearly so.</p>` : ""}
${inAll > found.length ? html`<p>The first ${plainNumber(found.length)} are shown. More words find fewer.</p>` : ""}
${foundTable(found)}
<p>The order is fixed: the code that was typed, then whole words before beginnings of words, trusts and boards before others, open before closed, then by name. <a href="/organisations">All organisations by kind</a></p>`;
}

function foundTable(found: readonly FoundOrganisation[]): Markup {
  // Lists of made-up organisations have no addresses: a column of gaps would tell nobody anything.
  const places = found.some(({ town, postcode }) => town !== null || postcode !== null);
  return table({
    caption: unseen("Organisations found"),
    compact: true,
    head: ["Organisation", "Code", "Kind", ...(places ? ["Town and postcode"] : []), "State"],
    rows: found.map((each) => [
      html`<a href="${links.organisation(each.code)}">${each.name}</a>${foundHow(each)}`,
      html`<span class="ow-nowrap">${each.code}</span>`,
      roleWords(each.role),
      ...(places ? [placeOf(each)] : []),
      html`${stateOf(each)}${followers(each)}`,
    ]),
  });
}

/** How it was found, where its name, code and address do not show it. */
function foundHow({ formerName, formerCode, foundBy, spelt }: FoundOrganisation): Markup | "" {
  if (formerName !== null) return html`<br>Also known as ${formerName}`;
  if (formerCode !== null) return html`<br>Followed ${formerCode}, a code that no list has any more`;
  if (foundBy === "code" && spelt === "beginning") return html`<br>Its code begins so`;
  return "";
}

function placeOf({ town, postcode }: FoundOrganisation): string {
  const known = [town, postcode].filter((part) => part !== null);
  return known.length === 0 ? "not stated" : known.join(", ");
}

/** Where all of it went: "From 1 October 2021 divided between A and B". */
function followers({ status, successors }: FoundOrganisation): Markup | "" {
  if (successors.length === 0) return "";
  const days = [...new Set(successors.map(({ day }) => day))];
  return html`${days.map((day) => {
    const those = successors.filter((each) => each.day === day);
    const lists = status === "active" ? ", in the list of successions," : "";
    return html`<br>From ${plainDate(day)}${lists} ${those.length === 1 ? "part of" : "divided between"} ${those.map(
      (each, i) => html`${i === 0 ? "" : i === those.length - 1 ? " and " : ", "}${successor(each)}`,
    )}`;
  })}`;
}

function successor({ code, name }: FoundSuccessor): Markup {
  return name === null ? html`${code}` : html`<a href="${links.organisation(code)}">${name}</a> (${code})`;
}

function nothingFound(words: string, near: readonly { readonly code: string; readonly name: string }[]): Markup {
  return html`<h2 class="nhsuk-heading-m">No organisation found</h2>
<p>No organisation in the files has all of “${words}” in its code, name, former names, town or postcode, nor spelt nearly so.</p>
${
  near.length === 0
    ? ""
    : html`<p>Did you mean:</p>
<ul class="nhsuk-list nhsuk-list--bullet">
${near.map(({ code, name }) => html`<li><a href="${links.organisation(code)}">${name}</a> (${code})</li>`)}
</ul>`
}
<p>You can try:</p>
<ul class="nhsuk-list nhsuk-list--bullet">
<li>fewer words, such as the town alone</li>
<li>the name of the trust rather than of one of its hospitals or wards: the lists name organisations, and few of their sites</li>
<li>the first half of a postcode, such as LS9</li>
<li><a href="/organisations">all organisations by kind</a></li>
</ul>`;
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
    compact: true,
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
  compact: true,
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
