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
  const printed = markup.replace(/<(nav|form)\b[\s\S]*?<\/\1>/g, "");
  const all = linksIn(printed);
  if (all.size === 0) return html``;
  const listed = [...linksIn(printed.replace(/<table\b[\s\S]*?<\/table>/g, withoutLongOnes))].slice(0, mostListed);
  const more = all.size - listed.length;
  // Both come out of markup that is already escaped.
  const items = listed.map(([address, text]) => html`<li>${raw(text)}: ${raw(address)}</li>`);
  return html`<div class="ow-links"><h2 class="nhsuk-heading-s">Addresses of links</h2><ol class="ow-links__list">${items}</ol>${more === 0 ? "" : html`<p class="ow-links__more">${plainNumber(more)} more on the page itself.</p>`}</div>`;
}

function linksIn(markup: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const [, address = "", inside = ""] of markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)) {
    const text = inside
      .replace(/<[^>]*>|[<>]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    if (!address.startsWith("#") && !links.has(address)) links.set(address, text);
  }
  return links;
}

function withoutLongOnes(table: string): string {
  return table.split("<tr").length > mostRows + 1 ? "" : table;
}
