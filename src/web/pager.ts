import { html } from "hono/html";
import type { Markup } from "../components/markup.ts";
import { plainNumber } from "../domain/format.ts";

export interface Pager {
  /** The address of a page. */
  readonly href: (page: number) => string;
  readonly page: number;
  readonly length: number;
  /** Rows in all. */
  readonly inAll: number;
  /** What the rows are, in the plural. */
  readonly what: string;
  /** The order of the list, in words; that of names where left out. */
  readonly order?: string;
  /** What a reader hears it is called, where a page has more than one. */
  readonly label?: string;
}

/** Which part of a long list this is, and the way to the parts before and after. Nothing where it all fits. */
export function pager({
  href,
  page,
  length,
  inAll,
  what,
  order = "in the order of names",
  label = "Parts of the list",
}: Pager): Markup {
  if (inAll <= length) return html``;
  const first = (page - 1) * length + 1;
  const last = Math.min(page * length, inAll);
  return html`<nav aria-label="${label}">
<p>${first <= inAll ? `${plainNumber(first)} to ${plainNumber(last)} of ${plainNumber(inAll)} ${what}` : `There are ${plainNumber(inAll)} ${what}`}, ${order}.</p>
<p>${page > 1 ? html`<a href="${href(Math.min(page - 1, Math.ceil(inAll / length)))}" rel="prev">The ones before</a>` : ""}
${last < inAll ? html`<a href="${href(page + 1)}" rel="next">The ones after</a>` : ""}</p>
</nav>`;
}
