import type { html } from "hono/html";

/** What a component returns: text already made safe for a page. */
export type Markup = ReturnType<typeof html>;

/** What a component takes: plain text, which it makes safe, or markup, which it leaves as it is. */
export type Content = string | Markup;

/** True of markup, false of plain text. */
export function isMarkup(content: Content): content is Markup {
  return typeof content !== "string";
}
