import { html, raw } from "hono/html";
import { breadcrumbs, type Crumb } from "./breadcrumbs.ts";
import { linkAddresses } from "./link-addresses.ts";
import { type Content, isMarkup, type Markup } from "./markup.ts";
import { inlineStyles, linkedStyles } from "./styles.ts";

export const SYNTHETIC_NOTICE = "Synthetic data: every organisation and figure here is made up";

export interface PageFrame {
  /** The page's own title; the service's name is added after it. */
  readonly title: string;
  /** Openward, linked to the first page, unless told otherwise; without an address it is plain text. */
  readonly service?: { readonly name: string; readonly href?: string };
  /** Whose figures these are: name and code. */
  readonly organisation?: string;
  readonly synthetic: boolean;
  readonly breadcrumbs?: readonly Crumb[];
  readonly navigation?: readonly NavigationItem[];
  /** An Atom feed that tells what changes on the page. */
  readonly feed?: { readonly title: string; readonly href: string };
  /** Where a script lies that the page does without where it does not run. */
  readonly script?: string;
  readonly main: Content;
  readonly footer: Content;
  /** Inline makes a file that needs nothing beside it. */
  readonly head?: { readonly styles: "linked" | "inline" };
}

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean;
}

const OPENWARD = { name: "Openward", href: "/" };

/** A whole page: everything round the main content. */
export function pageFrame(page: PageFrame): Markup {
  const { main, footer } = page;
  if (main instanceof Promise || footer instanceof Promise) {
    return Promise.all([main, footer]).then(([main, footer]) =>
      pageFrame({ ...page, main: settled(main), footer: settled(footer) }),
    );
  }
  const body = html`${bodyOf(page)}`.toString();
  const styles = page.head?.styles === "inline" ? html`<style>${raw(inlineStyles(body))}</style>` : linkedStyles();
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${page.title} - ${(page.service ?? OPENWARD).name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
${styles}
${page.script === undefined ? "" : html`<script src="${page.script}" defer></script>`}
${page.feed === undefined ? "" : html`<link rel="alternate" type="application/atom+xml" title="${page.feed.title}" href="${page.feed.href}">`}
</head>
${raw(body)}
</html>
`;
}

/** Hono keeps treating text it has waited for as text still to come. */
function settled(content: Content): Content {
  return isMarkup(content) ? raw(String(content)) : content;
}

function bodyOf({ service = OPENWARD, ...page }: PageFrame): Markup {
  return html`<body${page.synthetic ? html` class="ow-synthetic"` : ""}>
<a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
${page.synthetic ? html`<p class="ow-synthetic-notice"><strong>${SYNTHETIC_NOTICE}</strong></p>` : ""}
<header class="nhsuk-header" role="banner">
  <div class="nhsuk-header__container nhsuk-width-container">
    <div class="nhsuk-header__service ow-header">
      ${serviceName(service)}
      ${page.organisation === undefined ? "" : html`<span class="ow-header__organisation">${page.organisation}</span>`}
    </div>
  </div>
  ${page.navigation === undefined ? "" : navigation(page.navigation)}
</header>
<div class="nhsuk-width-container">
${page.breadcrumbs === undefined ? "" : breadcrumbs(page.breadcrumbs)}
<main class="nhsuk-main-wrapper" id="maincontent" tabindex="-1">
${page.main}
</main>
</div>
<footer class="nhsuk-footer" role="contentinfo">
  <div class="nhsuk-width-container">
    <div class="nhsuk-footer__meta">
${page.footer}
${linkAddresses(page.main)}
    </div>
  </div>
</footer>
</body>`;
}

function serviceName({ name, href }: { readonly name: string; readonly href?: string }): Markup {
  if (href === undefined) return html`<span class="nhsuk-header__service-name ow-header__name">${name}</span>`;
  return html`<a class="nhsuk-header__service-name ow-header__name" href="${href}">${name}</a>`;
}

function navigation(items: readonly NavigationItem[]): Markup {
  return html`<nav class="nhsuk-header__navigation" aria-label="Menu">
    <div class="nhsuk-header__navigation-container nhsuk-width-container">
      <ul class="nhsuk-header__navigation-list">
        ${items.map(navigationItem)}
      </ul>
    </div>
  </nav>`;
}

function navigationItem({ text, href, current = false }: NavigationItem): Markup {
  if (!current) {
    return html`<li class="nhsuk-header__navigation-item">
          <a class="nhsuk-header__navigation-link" href="${href}">${text}</a>
        </li>`;
  }
  return html`<li class="nhsuk-header__navigation-item nhsuk-header__navigation-item--current">
          <a class="nhsuk-header__navigation-link" href="${href}" aria-current="page"><strong class="nhsuk-header__navigation-item-current-fallback">${text}</strong></a>
        </li>`;
}
