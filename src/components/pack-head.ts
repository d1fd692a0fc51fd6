import { html } from "hono/html";
import type { Content, Markup } from "./markup.ts";

export interface PackHead {
  /** What kind of paper this is: "Research board report". */
  readonly product: string;
  /** Name and code. */
  readonly organisation: string;
  /** "1 April to 30 September 2026 · structure as at 30 September 2026". */
  readonly period: Content;
}

/** The top of a board pack: what it is, whose it is, for when. It holds the page's one h1. */
export function packHead({ product, organisation, period }: PackHead): Markup {
  return html`<div class="ow-pack-head">
  <h1 class="ow-pack-head__title"><span class="ow-pack-head__product">${product}<span class="nhsuk-u-visually-hidden">: </span></span>${organisation}</h1>
  <p class="ow-pack-head__period">${period}</p>
</div>`;
}
