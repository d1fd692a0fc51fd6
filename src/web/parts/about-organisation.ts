import { html } from "hono/html";
import type { KnownOrganisation } from "../../analysis/explain/known-organisation.ts";
import {
  followersOf,
  type Neighbour,
  otherNames,
  predecessorsOf,
} from "../../analysis/explain/listed-organisations.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { plainDate, plainNumber } from "../../domain/format.ts";
import type { Facts } from "../../store/database.ts";
import { links } from "../links.ts";
import { roleWords } from "../role-words.ts";

/** Organisations before and after one, by successions. */
export interface Neighbours {
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
}

/** Reads them. */
export async function neighboursOf(facts: Facts, code: string): Promise<Neighbours> {
  return { before: await predecessorsOf(facts, code), after: await followersOf(facts, code) };
}

/** What an organisation is: its lists, names, dates, and whom it followed. */
export async function aboutOrganisation(
  facts: Facts,
  known: KnownOrganisation,
  { before, after }: Neighbours,
): Promise<Markup> {
  const names = await otherNames(facts, known.code);
  return html`<h2>About it</h2>
${summaryList([
  { key: "Code", value: known.code },
  { key: "Kind", value: kindOf(known) },
  { key: "Integrated care board", value: boardOf(known) },
  { key: "Region", value: known.region ?? "not stated" },
  ...(known.town === null ? [] : [{ key: "Town", value: known.town }]),
  { key: "Opened", value: known.opened === null ? "not stated" : plainDate(known.opened) },
  ...(known.closed === null ? [] : [{ key: "Closed", value: plainDate(known.closed) }]),
  ...(names.length === 0 ? [] : [{ key: "Also named", value: names.map(({ name }) => name).join("; ") }]),
  ...(before.length === 0 ? [] : [{ key: "Before it", value: neighbourList(before) }]),
  ...(after.length === 0 ? [] : [{ key: "After it", value: neighbourList(after) }]),
])}`;
}

/** "NHS trust, acute". */
export function kindOf({ role, type }: Pick<KnownOrganisation, "role" | "type">): string {
  const kind = roleWords(role);
  return type === null || type.toLowerCase() === kind.toLowerCase() ? kind : `${kind}, ${type}`;
}

/** Its board, as a link. */
export function boardOf({ role, icb, icbName }: KnownOrganisation): Content {
  if (role === "icb") return "it is one";
  return icb === null ? "not stated" : html`<a href="${links.organisation(icb)}">${icbName ?? icb}</a>`;
}

function neighbourList(list: readonly Neighbour[]): Markup {
  return html`<ul class="nhsuk-list nhsuk-u-margin-bottom-0">
${list.map(
  ({ code, name, day, kind, weight }) =>
    html`<li><a href="${links.organisation(code)}">${name ?? code}</a> (${code}), ${kindWords(kind)} on ${plainDate(day)}${weight === null ? "" : `, ${plainNumber(100 * weight)}% of it`}</li>`,
)}
</ul>`;
}

function kindWords(kind: string): string {
  return (
    { full: "the whole of it", split: "divided", partial: "a part of it", transfer: "a service of it" }[kind] ?? kind
  );
}
