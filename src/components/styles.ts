import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { html } from "hono/html";
import type { Markup } from "./markup.ts";
import { OPENWARD_CSS } from "./openward-css.ts";

/** Where a server must answer with `wholeStylesheet()`. */
export const STYLESHEET_ADDRESS = "/assets/openward.css";

/** The link to the stylesheet, for pages with a server behind them. */
export function linkedStyles(): Markup {
  return html`<link rel="stylesheet" href="${STYLESHEET_ADDRESS}">`;
}

/** Everything in the design system and our own rules; it fetches nothing. */
export function wholeStylesheet(): string {
  whole ??= `${designSystem()}\n${OPENWARD_CSS}`;
  return whole;
}

/** The rules our own components use, for a file that must stand alone; it fetches nothing. */
export function inlineStyles(): string {
  return wholeStylesheet();
}

let whole: string | undefined;

function designSystem(): string {
  const path = createRequire(import.meta.url).resolve("nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css");
  return withoutFetches(readFileSync(path, "utf8"));
}

/** Takes out the fonts, which the design system keeps at an address of its own, and every other address. */
function withoutFetches(css: string): string {
  return css
    .replace(/@font-face\{[^}]*\}/g, "")
    .replace(/url\((?!data:)[^)]*\)/g, "none")
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, "");
}
