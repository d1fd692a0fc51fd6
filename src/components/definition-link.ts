import { html } from "hono/html";
import type { Content, Markup } from "./markup.ts";

export interface DefinitionLink {
  /** The name of the number or word that is defined. */
  readonly text: Content;
  readonly href: string;
}

/** A name that leads to its definition, and says so when it is read out. */
export function definitionLink({ text, href }: DefinitionLink): Markup {
  return html`<a class="nhsuk-link ow-definition" href="${href}">${text}<span class="nhsuk-u-visually-hidden">, definition</span></a>`;
}
