import { escapeForXml } from "../charts/escape-for-xml.ts";
import { type View, viewWords } from "./view.ts";

/** Addresses that mean the same in every view. */
const alike = /^\/(?:assets|healthz|readyz|packs\/|indicators\/[^/]+\/v)/;

/**
 * Markup of a page with its view kept in every link and form that stays on the site, so that no page can forget it. Links
 * that say a view themselves keep their own.
 */
export function keepView(page: string, view: View): string {
  const words = viewWords(view);
  if (words.length === 0) return page;
  const query = words.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&amp;");
  const hidden = words
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeForXml(value)}">`)
    .join("");
  return page
    .replace(/ href="(\/(?!\/)[^"#?]*)(\?[^"#]*)?(#[^"]*)?"/g, (whole, path: string, asked = "", at = "") =>
      alike.test(path) || /[?;&](?:structure|as-at)=/.test(asked)
        ? whole
        : ` href="${path}${asked === "" ? "?" : `${asked}&amp;`}${query}${at}"`,
    )
    .replace(/<form (?![^>]*data-view)[^>]*method="get"[^>]*>/g, (form) => form + hidden);
}
