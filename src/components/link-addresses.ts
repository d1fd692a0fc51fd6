import { html, raw } from "hono/html";
import { type Content, isMarkup, type Markup } from "./markup.ts";

/** On paper only: where each link in the content leads, once each, in the order they come. */
export function linkAddresses(content: Content): Markup {
  // Plain text has no links, whatever it looks like.
  const markup = isMarkup(content) ? String(content) : "";
  const links = new Map<string, string>();
  for (const [, address = "", inside = ""] of markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)) {
    const text = inside
      .replace(/<[^>]*>|[<>]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    if (!address.startsWith("#") && !links.has(address)) links.set(address, text);
  }
  if (links.size === 0) return html``;
  // Both come out of markup that is already escaped.
  const items = Array.from(links, ([address, text]) => html`<li>${raw(text)}: ${raw(address)}</li>`);
  return html`<div class="ow-links"><h2 class="nhsuk-heading-s">Addresses of links</h2><ol class="ow-links__list">${items}</ol></div>`;
}
