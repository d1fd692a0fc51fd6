import { html } from "hono/html";
import type { Content, Markup } from "./markup.ts";

/** Red and green are left out: no tag of ours is a traffic light. */
export type TagColour = "white" | "grey" | "blue" | "orange" | "yellow" | "purple";

/** A short state in words. */
export function tag(content: Content, { colour }: { readonly colour?: TagColour } = {}): Markup {
  return html`<strong class="nhsuk-tag${colour === undefined ? "" : ` nhsuk-tag--${colour}`}">
  ${content}
</strong>`;
}
