import { html, raw } from "hono/html";
import { plainNumber } from "../domain/format.ts";
import { type Content, isMarkup, type Markup } from "./markup.ts";

/** More than this many lines of addresses are read by nobody. */
const mostListed = 40;

/** A table with more rows is read on its page, where its links are. */
const mostRows = 10;

/**
 * On paper only: where each link in the content leads, once each, in the order they come. What is not printed and the links of
 * long tables are left out; how many more there are is said.
 */
export function linkAddresses(content: Content): Markup {
  // Plain text has no links, whatever it looks like.
  const markup = isMarkup(content) ? String(content) : "";
  const links = printedLinks(markup);
  const inAll = new Set(links.map(({ address }) => address)).size;
  if (inAll === 0) return html``;
  const listed = firstLinks(markup, links);
  // Both come out of markup that is already escaped.
  const items = [...listed].map(([address, words]) => `<li>${words}: ${address}</li>`).join("");
  const more = inAll - listed.size;
  return html`<div class="ow-links"><h2 class="nhsuk-heading-s">Addresses of links</h2><ol class="ow-links__list">${raw(items)}</ol>${more === 0 ? "" : html`<p class="ow-links__more">${plainNumber(more)} more on the page itself.</p>`}</div>`;
}

interface PrintedLink {
  readonly address: string;
  /** Where its words begin. */
  readonly from: number;
  /** The table it stands in, whose rows are known once it ends. */
  readonly table: { rows: number } | null;
}

/** Links that lead off the page, the beginnings and ends of what holds them, and rows. */
const marks = /<(?:a (?:[^>]* )?href="([^"#][^"]*)"[^>]*>|(\/?)(nav|form|table)\b|tr\b)/g;

/** Once through the markup: a long page has hundreds of links. */
function printedLinks(markup: string): PrintedLink[] {
  const links: PrintedLink[] = [];
  let unprinted = 0;
  let table: PrintedLink["table"] = null;
  for (const { 0: mark, 1: address, 2: closing, 3: name, index } of markup.matchAll(marks)) {
    if (name === "table") table = closing === "" ? { rows: 0 } : null;
    else if (name !== undefined) unprinted += closing === "" ? 1 : -1;
    else if (address !== undefined && unprinted === 0) links.push({ address, from: index + mark.length, table });
    else if (address === undefined && table !== null) table.rows += 1;
  }
  return links;
}

/** Words of the first links outside long tables, by their address. */
function firstLinks(markup: string, links: readonly PrintedLink[]): Map<string, string> {
  const listed = new Map<string, string>();
  for (const { address, from, table } of links) {
    if (listed.size === mostListed) break;
    if (listed.has(address) || (table !== null && table.rows > mostRows)) continue;
    const inside = markup.slice(from, markup.indexOf("</a>", from));
    listed.set(
      address,
      inside
        .replace(/<[^>]*>|[<>]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
  }
  return listed;
}
