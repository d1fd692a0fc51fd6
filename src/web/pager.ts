import { html } from "hono/html";
import type { Markup } from "../components/markup.ts";

export interface Pager {
  /** The address of a page. */
  readonly href: (page: number) => string;
  readonly page: number;
  readonly length: number;
  /** Rows in all. */
  readonly inAll: number;
  /** What the rows are, in the plural. */
  readonly what: string;
}

/** Which part of a long list this is, and the way to the parts before and after. Nothing where it all fits. */
export function pager({ href, page, length, inAll, what }: Pager): Markup {
  if (inAll <= length) return html``;
  const first = (page - 1) * length + 1;
  const last = Math.min(page * length, inAll);
  return html`<nav aria-label="Parts of the list">
<p>${first <= inAll ? `${first} to ${last} of ${inAll} ${what}` : `There are ${inAll} ${what}`}, in the order of names.</p>
<p>${page > 1 ? html`<a href="${href(Math.min(page - 1, Math.ceil(inAll / length)))}" rel="prev">The ones before</a>` : ""}
${last < inAll ? html`<a href="${href(page + 1)}" rel="next">The ones after</a>` : ""}</p>
</nav>`;
}
