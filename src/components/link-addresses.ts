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
  const printed = without(without(markup, "nav"), "form");
  const inAll = addressesIn(printed).size;
  if (inAll === 0) return html``;
  const listed = linksIn(without(printed, "table", isLong));
  // Both come out of markup that is already escaped.
  const items = listed.map(([address, text]) => `<li>${text}: ${address}</li>`).join("");
  const more = inAll - listed.length;
  return html`<div class="ow-links"><h2 class="nhsuk-heading-s">Addresses of links</h2><ol class="ow-links__list">${raw(items)}</ol>${more === 0 ? "" : html`<p class="ow-links__more">${plainNumber(more)} more on the page itself.</p>`}</div>`;
}

/** Addresses that lead off the page; a long page has hundreds, whose words nobody needs. */
function addressesIn(markup: string): Set<string> {
  const addresses = new Set<string>();
  for (let at = markup.indexOf("<a "); at !== -1; at = markup.indexOf("<a ", at + 3)) {
    const address = addressOf(markup, at);
    if (address !== null && !address.startsWith("#")) addresses.add(address);
  }
  return addresses;
}

/** The address of the link whose mark begins at a place; null where it has none. */
function addressOf(markup: string, at: number): string | null {
  const from = markup.indexOf(' href="', at);
  if (from === -1 || from > markup.indexOf(">", at)) return null;
  return markup.slice(from + 7, markup.indexOf('"', from + 7));
}

/** The first links with their words, each address once. */
function linksIn(markup: string): [address: string, text: string][] {
  const links = new Map<string, string>();
  for (let at = markup.indexOf("<a "); at !== -1 && links.size < mostListed; at = markup.indexOf("<a ", at + 3)) {
    const address = addressOf(markup, at);
    if (address === null || address.startsWith("#") || links.has(address)) continue;
    const inside = markup.slice(markup.indexOf(">", at) + 1, markup.indexOf("</a>", at));
    links.set(
      address,
      inside
        .replace(/<[^>]*>|[<>]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
  }
  return [...links];
}

/** Markup without the elements of a name, or without those of them that are told. */
function without(markup: string, name: string, told: (element: string) => boolean = () => true): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = markup.indexOf(`<${name}`); at !== -1; at = markup.indexOf(`<${name}`, from)) {
    const end = markup.indexOf(`</${name}>`, at);
    if (end === -1) break;
    const after = end + name.length + 3;
    pieces.push(markup.slice(from, told(markup.slice(at, after)) ? at : after));
    from = after;
  }
  return pieces.length === 0 ? markup : pieces.join("") + markup.slice(from);
}

function isLong(table: string): boolean {
  let rows = 0;
  for (let at = table.indexOf("<tr"); at !== -1 && rows <= mostRows + 1; at = table.indexOf("<tr", at + 3)) rows += 1;
  return rows > mostRows;
}
