import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { html } from "hono/html";
import type { Markup } from "./markup.ts";
import { OPENWARD_CSS } from "./openward-css.ts";
import { classesIn, usedRules } from "./used-rules.ts";

/** Where a server must answer with `wholeStylesheet()`: it holds a hash of it, so that it may be kept for good. */
export function stylesheetAddress(): string {
  address ??= `/assets/openward-${createHash("sha256").update(wholeStylesheet()).digest("hex").slice(0, 16)}.css`;
  return address;
}

/** The link to the stylesheet, for pages with a server behind them. */
export function linkedStyles(): Markup {
  return html`<link rel="stylesheet" href="${stylesheetAddress()}">`;
}

/** Everything in the design system and our own rules; it fetches nothing. */
export function wholeStylesheet(): string {
  whole ??= `${designSystem()}\n${OPENWARD_CSS}`;
  return whole;
}

/**
 * The rules for a file that must stand alone; it fetches nothing.
 * @param page the markup the rules are for: rules for classes it does not have are left out; without it all are kept
 */
export function inlineStyles(page?: string): string {
  return page === undefined ? wholeStylesheet() : usedRules(wholeStylesheet(), classesIn(page));
}

let whole: string | undefined;
let address: string | undefined;

function designSystem(): string {
  const path = createRequire(import.meta.url).resolve("nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css");
  return withoutFetches(readFileSync(path, "utf8"));
}

/** Takes out the fonts, which the design system fetches from an address of its own, and every other address. */
function withoutFetches(css: string): string {
  return css
    .replace(/@font-face\{[^}]*\}/g, "")
    .replace(/Frutiger W01,/g, "")
    .replace(/url\((?!data:)[^)]*\)/g, "none")
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, "");
}
